using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Learning;
using Grader.Networks;

namespace Core.Tests.Learning;

public sealed class BudgetTests
{
    private static readonly TreeConfiguration Trees = new(TreeTrainer.FastTree, 100, 20, 0.2, 10, 1);

    private static readonly NetworkConfiguration Network = new(
        Shape.Image(1, 8, 8), [new LayerSpec.Convolution(8, 3, 1, 1), new LayerSpec.Flattening(), new LayerSpec.Dense(10)],
        new OptimiserConfiguration.Adam(0.005), 15, 32, null);

    [Fact]
    public void AUsualConfigurationHasNoProblem()
    {
        Assert.Empty(Trees.Problems(340, 30, 2));
        Assert.Empty(Network.Problems(1078, 10));
    }

    /// <summary>The bar of issue 5: 8 s of CPU for five seeds. Measured on one core of a server of 2023; a step is about a nanosecond.</summary>
    [Theory]
    [InlineData(TreeTrainer.FastTree, 1000, 2, 340, 30, 2, 0.45)]
    [InlineData(TreeTrainer.FastTree, 100, 20, 340, 30, 2, 0.92)]
    [InlineData(TreeTrainer.FastTree, 125, 32, 340, 30, 2, 1.83)]
    [InlineData(TreeTrainer.FastTree, 50, 20, 1020, 30, 2, 0.58)]
    [InlineData(TreeTrainer.FastTree, 50, 20, 341, 60, 2, 1.08)]
    [InlineData(TreeTrainer.FastTree, 40, 4, 600, 64, 10, 1.42)]
    [InlineData(TreeTrainer.FastForest, 1000, 4, 340, 30, 2, 1.50)]
    [InlineData(TreeTrainer.FastForest, 125, 32, 340, 30, 2, 1.88)]
    [InlineData(TreeTrainer.LightGbm, 1000, 4, 340, 30, 2, 0.20)]
    [InlineData(TreeTrainer.LightGbm, 50, 20, 600, 64, 10, 0.84)]
    public void TheCostOfTreesIsNearWhatTheyTookWhenMeasured(TreeTrainer trainer, int trees, int leaves, int rows, int columns, int labels, double seconds) =>
        Assert.InRange(TreeCost.Steps(new TreeConfiguration(trainer, trees, leaves, 0.2, 1, 1), rows, columns, labels) / 1e9, 0.9 * seconds, 3 * seconds);

    [Theory]
    [InlineData("Conv(8, 3) Relu Pool Conv(16, 3) Relu", 5, 32, 0.53)]
    [InlineData("Conv(8, 3) Relu Pool Conv(16, 3) Relu", 5, 1, 0.65)]
    [InlineData("Dense(256) Relu", 10, 32, 0.46)]
    [InlineData("Dense(256) Relu", 10, 1, 1.71)]
    [InlineData("Dense(32) Relu", 30, 1, 0.75)]
    [InlineData("Conv(16, 1) Tanh Pool8", 5, 32, 0.60)]
    [InlineData("Conv(16, 1) Relu Pool8", 5, 32, 0.10)]
    public void TheCostOfANetworkIsNearWhatItTookWhenMeasured(string layers, int epochs, int batch, double seconds)
    {
        var architecture = Architecture.Infer(Shape.Image(1, 8, 8), [.. Layers(layers), new LayerSpec.Dense(10)]);
        Assert.Empty(architecture.Faults);
        Assert.InRange(NetworkCost.Steps(architecture, 1078, epochs, batch) / 1e9, 0.9 * seconds, 3 * seconds);
    }

    private static IEnumerable<LayerSpec> Layers(string written)
    {
        bool isImage = true;
        foreach (var layer in Regex.Matches(written, @"(\w+?)(\d*)(?:\((\d+)(?:, (\d+))?\))?(?: |$)").Select(match => match.Groups))
        {
            int Number(int group) => int.Parse(layer[group].Value, CultureInfo.InvariantCulture);
            if (layer[1].Value == "Dense" && isImage)
                yield return new LayerSpec.Flattening();
            isImage &= layer[1].Value != "Dense";
            yield return layer[1].Value switch
            {
                "Conv" => new LayerSpec.Convolution(Number(3), Number(4), 1, Number(4) / 2),
                "Dense" => new LayerSpec.Dense(Number(3)),
                "Pool" => layer[2].Value == "8" ? new LayerSpec.MaxPooling(8, 8) : new LayerSpec.MaxPooling(2, 2),
                var function => new LayerSpec.Activation(Enum.Parse<ActivationFunction>(function)),
            };
        }
        if (isImage)
            yield return new LayerSpec.Flattening();
    }

    [Fact]
    public async Task EverythingWrongWithTreesIsToldAtOnce() => await Verify(string.Join('\n',
    [
        .. new TreeConfiguration((TreeTrainer)9, 0, 1, double.NaN, 500, 1.5).Problems(340, 30, 2), "",
        .. (Trees with { Trees = 300, Leaves = 64, LearningRate = 0 }).Problems(340, 30, 2), "",
        .. (Trees with { Trees = int.MaxValue, Leaves = 4 }).Problems(340, 30, 2), "",
        .. (Trees with { Trees = 100, Leaves = 30 }).Problems(340, 30, 2), "",
        .. (Trees with { Trees = 100, Leaves = 40, Trainer = TreeTrainer.LightGbm }).Problems(600, 64, 10),
    ]), "txt");

    [Fact]
    public async Task EverythingWrongWithANetworkIsToldAtOnce() => await Verify(string.Join('\n',
    [
        .. (Network with { Epochs = 1000, Batch = 0, Patience = -2, Optimiser = new OptimiserConfiguration.Sgd(double.PositiveInfinity, 1) }).Problems(1078, 3), "",
        .. (Network with { Layers = [new LayerSpec.Flattening(), new LayerSpec.Dense(1000), new LayerSpec.Dense(10)], Epochs = 30 }).Problems(10_000, 10), "",
        .. (Network with { Layers = [new LayerSpec.Convolution(4, 5), new LayerSpec.MaxPooling(8, 8)], Epochs = 31 }).Problems(1078, 10), "",
        .. (Network with { Layers = ImmutableArray<LayerSpec>.Empty }).Problems(1078, 10), "",
        .. (Network with { Batch = 1, Epochs = 30, Layers = [new LayerSpec.Flattening(), new LayerSpec.Dense(100), new LayerSpec.Dense(10)] }).Problems(1078, 10), "",
        .. (Network with { Layers = [new LayerSpec.Convolution(16, 1), new LayerSpec.Activation(ActivationFunction.Tanh), new LayerSpec.MaxPooling(8, 8), new LayerSpec.Flattening(), new LayerSpec.Dense(10)] }).Problems(1078, 10),
    ]), "txt");
}
