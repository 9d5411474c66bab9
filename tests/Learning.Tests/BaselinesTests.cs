using Grader.Learning;
using Grader.Learning.Evaluating;

namespace Learning.Tests;

public sealed class BaselinesTests
{
    private static readonly Evaluator Evaluator = new();

    [Fact]
    public void TheMajorityIsThatOfTheTraining()
    {
        var train = new TrainingTable(1, [0, 0, 0, 0], new Target.Labels(2, 1, [1, 1, 1, 0]));
        var test = new TrainingTable(1, [0, 0, 0], new Target.Labels(2, 1, [0, 0, 1]));
        var metrics = (Metrics.Classification)Evaluator.Evaluate(Baselines.Predict(Baseline.Majority, train, test));
        Assert.Equal(1 / 3.0, metrics.Accuracy, 12);
        Assert.Equal(0.5, metrics.Auc);
        Assert.Equal(-(2 * Math.Log(0.25) + Math.Log(0.75)) / 3, metrics.LogLoss!.Value, 6);
    }

    [Fact]
    public void TheMeanIsThatOfTheTraining()
    {
        var train = new TrainingTable(1, [0, 0], new Target.Numbers([1, 3]));
        var test = new TrainingTable(1, [0, 0], new Target.Numbers([2, 6]));
        Assert.Equal(2, ((Metrics.Regression)Evaluator.Evaluate(Baselines.Predict(Baseline.Mean, train, test))).MeanAbsoluteError, 6);
    }

    [Fact]
    public void AStraightLineIsFound()
    {
        var train = new TrainingTable(1, [1, 2, 3, 4], new Target.Numbers([3, 5, 7, 9]));
        var test = new TrainingTable(1, [10, 20], new Target.Numbers([21, 41]));
        Assert.Equal(1, ((Metrics.Regression)Evaluator.Evaluate(Baselines.Predict(Baseline.Linear, train, test))).RSquared, 4);
    }

    [Fact]
    public void LabelsAreSeparatedByLines()
    {
        var table = Some.Table(400, labels: 3);
        Assert.InRange(((Metrics.Classification)Evaluator.Evaluate(Baselines.Predict(Baseline.Linear, table, table))).Accuracy, 0.6, 1);
    }
}
