using Grader.Networks;

namespace Networks.Tests;

/// <summary>Every derivative against what a small step to both sides does to the loss.</summary>
public class GradientTests
{
    private const double Step = 1e-5;

    public static TheoryData<string, LayerSpec[]> Networks => new()
    {
        { "dense", [new LayerSpec.Flattening(), new LayerSpec.Dense(5), new LayerSpec.Activation(ActivationFunction.Sigmoid), new LayerSpec.Dense(3)] },
        { "tanh", [new LayerSpec.Flattening(), new LayerSpec.Dense(4), new LayerSpec.Activation(ActivationFunction.Tanh), new LayerSpec.Dense(3)] },
        { "convolution", [new LayerSpec.Convolution(3, 3, Padding: 1), new LayerSpec.Activation(ActivationFunction.Relu), new LayerSpec.MaxPooling(2, 2), new LayerSpec.Flattening(), new LayerSpec.Dense(3)] },
        { "stride and padding", [new LayerSpec.Convolution(2, 3, Stride: 2, Padding: 2), new LayerSpec.Activation(ActivationFunction.Sigmoid), new LayerSpec.Convolution(2, 2), new LayerSpec.Flattening(), new LayerSpec.Dense(3)] },
        { "overlapping pooling", [new LayerSpec.Convolution(2, 2, Stride: 3, Padding: 1), new LayerSpec.MaxPooling(2, 1), new LayerSpec.Flattening(), new LayerSpec.Dense(3)] },
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public void IsTheSlopeOfTheLoss(string name, LayerSpec[] layers)
    {
        var network = NeuralNetwork.Create(Architecture.Infer(Shape.Image(2, 7, 6), layers), seed: 3);
        var random = new RandomSource(7);
        double[] input = [.. Enumerable.Range(0, 2 * 7 * 6).Select(_ => random.Uniform(-1, 1))];
        double Measure() => Loss.CrossEntropy(network.Forward(input), 1).Loss;

        double[] inputGradient = network.Backward(Loss.CrossEntropy(network.Forward(input), 1).Gradient);

        AssertSlopes(name, input, inputGradient, Measure);
        foreach (var layer in network.Layers)
            AssertSlopes(name, layer.Parameters, layer.Gradients, Measure);
    }

    [Fact]
    public void OfTheSquaredErrorIsTheSlopeOfTheLoss()
    {
        double[] outputs = [0.5, -1, 2];
        AssertSlopes("squared error", outputs, Loss.SquaredError(outputs, [0, 1, 2]).Gradient, () => Loss.SquaredError(outputs, [0, 1, 2]).Loss);
    }

    private static void AssertSlopes(string name, double[] values, double[] gradient, Func<double> measure)
    {
        for (int i = 0; i < values.Length; i++)
        {
            double value = values[i];
            values[i] = value + Step;
            double above = measure();
            values[i] = value - Step;
            double below = measure();
            values[i] = value;
            Assert.True(Math.Abs((above - below) / (2 * Step) - gradient[i]) < 1e-8, $"{name}, {i}: {(above - below) / (2 * Step)} and {gradient[i]}");
        }
    }
}
