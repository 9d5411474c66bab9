using System.Globalization;
using Grader.Networks;

namespace Networks.Tests;

public class TrainerTests
{
    private static readonly LayerSpec Relu = new LayerSpec.Activation(ActivationFunction.Relu);

    private static readonly LayerSpec[] Small = [new LayerSpec.Flattening(), new LayerSpec.Dense(24), Relu, new LayerSpec.Dense(2)];

    [Fact]
    public void LearnsWhatTwoClassesDifferIn()
    {
        var network = Network(Small);
        var run = new Trainer(network, new Optimiser.Adam(0.01)).Train(Stripes(200, seed: 1), Stripes(100, seed: 2), new TrainingPlan(20, 16, null, 5));
        Assert.True(run.Epochs[^1].ValidationAccuracy > 0.95, run.Epochs[^1].ToString());
        Assert.Equal(19, run.Kept);
        Assert.Equal(run.Epochs[^1].ValidationAccuracy, Trainer.Evaluate(network, Stripes(100, seed: 2)).Accuracy);
    }

    [Fact]
    public void StopsEarlyAndGoesBackToTheBestWeights()
    {
        var network = Network(Small);
        var validation = Stripes(60, seed: 2, wrong: 0.2);
        var run = new Trainer(network, new Optimiser.Adam(0.004)).Train(Stripes(60, seed: 1, wrong: 0.2), validation, new TrainingPlan(200, 8, Patience: 5, 5));
        Assert.InRange(run.Epochs.Length, 7, 199);
        Assert.Equal(run.Epochs.Length - 1 - 5, run.Kept);
        Assert.Equal(run.Epochs.Min(epoch => epoch.ValidationLoss), run.Epochs[run.Kept].ValidationLoss);
        Assert.Equal(run.Epochs[run.Kept].ValidationLoss, Trainer.Evaluate(network, validation).Loss);
    }

    [Fact]
    public void DropoutIsForTrainingOnly()
    {
        var network = Network([new LayerSpec.Dropout(0.5), .. Small]);
        double[] image = Stripes(1, seed: 1).Inputs[0];
        double[] first = [.. network.Forward(image)];
        double[] training = [.. network.Forward(image, training: true)];
        Assert.NotEqual(first, training);
        Assert.Equal(first, network.Forward(image));
    }

    /// <summary>The same bits on every machine: see <see cref="MachineTests"/>, which runs this test under other processors' instructions.</summary>
    [Fact]
    public void TrainedWeightsHaveTheseBits()
    {
        LayerSpec[] layers =
        [
            new LayerSpec.Convolution(4, 3, Padding: 1), Relu, new LayerSpec.MaxPooling(2, 2), new LayerSpec.Dropout(0.2), new LayerSpec.Convolution(4, 2, Stride: 2), new LayerSpec.Activation(ActivationFunction.Tanh),
            new LayerSpec.Flattening(), new LayerSpec.Dense(8), new LayerSpec.Activation(ActivationFunction.Sigmoid), new LayerSpec.Dense(2), new LayerSpec.Softmax(),
        ];
        Assert.Equal("adam c81aba7ec03cf802 sgd 7c7855108a3d4c61", $"adam {Trained(layers, new Optimiser.Adam(0.005))} sgd {Trained(layers, new Optimiser.Sgd(0.1, 0.9))}");
    }

    private static string Trained(LayerSpec[] layers, Optimiser optimiser)
    {
        var network = Network(layers);
        new Trainer(network, optimiser).Train(Stripes(100, seed: 1), Stripes(50, seed: 2), new TrainingPlan(4, 16, Patience: 9, 5));
        ulong hash = 14695981039346656037;
        foreach (double parameter in network.CopyParameters())
            hash = (hash ^ BitConverter.DoubleToUInt64Bits(parameter)) * 1099511628211;
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static NeuralNetwork Network(LayerSpec[] layers) => NeuralNetwork.Create(Architecture.Infer(Shape.Image(1, 6, 6), layers), seed: 1);

    /// <summary>Noisy images: bright rows are class 0, bright columns class 1.</summary>
    private static Samples Stripes(int count, ulong seed, double wrong = 0)
    {
        var random = new RandomSource(seed);
        var inputs = new double[count][];
        var labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            int kind = random.Next(2), place = random.Next(6);
            inputs[i] = [.. Enumerable.Range(0, 36).Select(p => random.NextDouble() * 0.5 + ((kind == 0 ? p / 6 : p % 6) == place ? 0.5 : 0))];
            labels[i] = random.NextDouble() < wrong ? 1 - kind : kind;
        }
        return new Samples(inputs, labels);
    }
}
