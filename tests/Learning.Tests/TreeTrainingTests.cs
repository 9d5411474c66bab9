using Grader.Learning;
using Grader.Learning.Evaluating;
using Grader.Learning.Training;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Learning.Tests;

public sealed class TreeTrainingTests
{
    private static readonly TreeConfiguration Small = new(TreeTrainer.LightGbm, 20, 4, 0.2, 5, 1);

    [Theory]
    [InlineData(TreeTrainer.LightGbm)]
    [InlineData(TreeTrainer.FastTree)]
    [InlineData(TreeTrainer.FastForest)]
    public void LearnsLabelsAndTheCurveEndsWhereTheMetricsAre(TreeTrainer trainer)
    {
        var result = Train(Small with { Trainer = trainer }, Some.Draw(Some.Table(), test: 50));
        var train = (Metrics.Classification)result.Train;
        Assert.InRange(train.Accuracy, 0.8, 1);
        Assert.Equal(20, result.Losses.Train.Length);
        Assert.Equal(train.LogLoss!.Value, result.Losses.Train[^1]);
        Assert.Equal(((Metrics.Classification)result.Validation).LogLoss!.Value, result.Losses.Validation[^1]);
        Assert.InRange(((Metrics.Classification)result.Test!).Auc!.Value, 0.7, 1);
    }

    [Theory]
    [InlineData(TreeTrainer.LightGbm)]
    [InlineData(TreeTrainer.FastTree)]
    [InlineData(TreeTrainer.FastForest)]
    public void LearnsNumbersAndTheCurveEndsWhereTheMetricsAre(TreeTrainer trainer)
    {
        var result = Train(Small with { Trainer = trainer, Trees = 60 }, Some.Draw(Some.Numbers()));
        var train = (Metrics.Regression)result.Train;
        Assert.InRange(train.RSquared, 0.5, 1);
        Assert.Equal(train.RootMeanSquaredError, Math.Sqrt(result.Losses.Train[^1]), 3);
        Assert.Null(result.Test);
    }

    [Theory]
    [InlineData(TreeTrainer.LightGbm)]
    [InlineData(TreeTrainer.FastTree)]
    [InlineData(TreeTrainer.FastForest)]
    public void LearnsMoreThanTwoLabelsOneAgainstAllOthers(TreeTrainer trainer)
    {
        var result = Train(Small with { Trainer = trainer }, Some.Draw(Some.Table(400, labels: 3)));
        var train = (Metrics.Classification)result.Train;
        Assert.InRange(train.Accuracy, 0.7, 1);
        Assert.Equal(train.LogLoss!.Value, result.Losses.Train[^1]);
        Assert.Equal(3, train.Confusion.Length);
    }

    [Fact]
    public void TreesAddedOneByOneSayWhatTheModelItselfSays()
    {
        var train = Some.Draw(Some.Table()).Train;
        float[][] rows = Array.ConvertAll(train.Inputs, row => Array.ConvertAll(row, value => (float)value));
        bool[] labels = [.. Some.Labels(train).Select(label => label == 1)];
        double[] added = new TreeGrower(Small with { Trainer = TreeTrainer.FastTree }, rows).Grow(labels).Outputs(rows, 20)[^1];

        var ml = new MLContext(1);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, 4);
        var data = ml.Data.LoadFromEnumerable(rows.Select((row, i) => new Row { Features = row, Label = labels[i] }), schema);
        var model = ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            NumberOfTrees = 20, NumberOfLeaves = 4, LearningRate = 0.2, MinimumExampleCountPerLeaf = 5, NumberOfThreads = 1, Seed = 1, FeatureSelectionSeed = 1,
        }).Fit(data);
        float[] own = [.. model.Transform(data).GetColumn<float>("Probability")];
        Assert.All(added.Zip(own), pair => Assert.Equal(pair.Second, pair.First, 6));
    }

    [Fact]
    public void RowsOfOneLabelOnlyAreRefused()
    {
        var table = Some.Table();
        var alike = table with { Target = new Target.Labels(2, 1, [.. Enumerable.Repeat(1, table.Rows)]) };
        Assert.Equal(Refusal.OneLabelOnly, Assert.Throws<RefusedException>(() => Train(Small, Some.Draw(alike))).Why);
    }

    private static SeedResult Train(TreeConfiguration configuration, Samples samples) => new TreeTraining(new Evaluator()).Train(configuration, samples);

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }
}
