using Grader.Learning;
using Grader.Learning.Evaluating;
using Grader.Learning.Training;
using Grader.Networks;

namespace Learning.Tests;

public sealed class NetworkTrainingTests
{
    private static readonly NetworkConfiguration Small = new(
        Shape.Flat(4), [new LayerSpec.Dense(8), new LayerSpec.Activation(ActivationFunction.Relu), new LayerSpec.Dense(2)],
        new OptimiserConfiguration.Adam(0.02), Epochs: 15, Batch: 16, Patience: null);

    [Fact]
    public void LearnsAndTheCurveEndsWhereTheMetricsAre()
    {
        var result = Train(Small);
        Assert.InRange(((Metrics.Classification)result.Train).Accuracy, 0.8, 1);
        Assert.Equal((15, 14), (result.Losses.Train.Length, result.Kept));
        Assert.Equal(((Metrics.Classification)result.Train).LogLoss!.Value, result.Losses.Train[^1], 6);
    }

    [Fact]
    public void EarlyStoppingKeepsTheBestEpoch()
    {
        var result = Train(Small with { Optimiser = new OptimiserConfiguration.Sgd(2, 0.9), Epochs = 30, Patience = 2 });
        Assert.Equal(result.Losses.Validation.Min(), result.Losses.Validation[result.Kept]);
        Assert.Equal(((Metrics.Classification)result.Validation).LogLoss!.Value, result.Losses.Validation[result.Kept], 3);
    }

    [Fact]
    public void ANetworkThatOverflowsIsABadOneAndNothingWorse()
    {
        var result = Train(Small with { Optimiser = new OptimiserConfiguration.Sgd(10, 0.99), Layers = [.. Enumerable.Repeat<LayerSpec>(new LayerSpec.Dense(4), 12), new LayerSpec.Dense(2)] });
        Assert.All(result.Losses.Train, loss => Assert.True(double.IsFinite(loss)));
        Assert.InRange(((Metrics.Classification)result.Train).LogLoss!.Value, 0.5, 17);
    }

    private static SeedResult Train(NetworkConfiguration configuration) =>
        new NetworkTraining(new Evaluator()).Train(configuration, Some.Draw(Some.Table()));
}
