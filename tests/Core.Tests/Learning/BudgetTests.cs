using System.Collections.Immutable;
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
        Assert.Empty(Trees.Problems(340));
        Assert.Empty(Network.Problems(1078, 10));
    }

    [Fact]
    public async Task EverythingWrongWithTreesIsToldAtOnce() => await Verify(string.Join('\n',
    [
        .. new TreeConfiguration((TreeTrainer)9, 0, 1, double.NaN, 500, 1.5).Problems(340), "",
        .. (Trees with { Trees = 300, Leaves = 64, LearningRate = 0 }).Problems(340), "",
        .. (Trees with { Trees = int.MaxValue, Leaves = int.MaxValue }).Problems(340),
    ]), "txt");

    [Fact]
    public async Task EverythingWrongWithANetworkIsToldAtOnce() => await Verify(string.Join('\n',
    [
        .. (Network with { Epochs = 1000, Batch = 0, Patience = -2, Optimiser = new OptimiserConfiguration.Sgd(double.PositiveInfinity, 1) }).Problems(1078, 3), "",
        .. (Network with { Layers = [new LayerSpec.Flattening(), new LayerSpec.Dense(1000), new LayerSpec.Dense(10)], Epochs = 30 }).Problems(10_000, 10), "",
        .. (Network with { Layers = [new LayerSpec.Convolution(4, 5), new LayerSpec.MaxPooling(8, 8)], Epochs = 31 }).Problems(1078, 10), "",
        .. (Network with { Layers = ImmutableArray<LayerSpec>.Empty }).Problems(1078, 10),
    ]), "txt");
}
