using System.Collections.Immutable;

namespace Grader.Networks;

/// <summary>Layers, one after the other. A final softmax is not among them: the loss takes care of it (<see cref="Loss.CrossEntropy"/>).</summary>
public sealed class NeuralNetwork
{
    public NeuralNetwork(params ReadOnlySpan<Layer> layers) => Layers = [.. layers];

    public ImmutableArray<Layer> Layers { get; }

    /// <summary>
    /// A network with initial weights drawn from <paramref name="seed"/>: evenly within ±√(6 / inputs) before a ReLU (He et al. 2015), within
    /// ±√(6 / (inputs + outputs)) otherwise (Glorot and Bengio 2010). Biases begin at 0.
    /// </summary>
    /// <exception cref="ArgumentException">The layers do not fit each other.</exception>
    public static NeuralNetwork Create(Architecture architecture, ulong seed)
    {
        if (!architecture.Fits)
            throw new ArgumentException(string.Join("; ", architecture.Faults), nameof(architecture));
        var random = new RandomSource(seed);
        var planned = architecture.Layers.Where(layer => layer.Spec is not LayerSpec.Softmax).ToArray();
        Layer[] layers = [.. planned.Select(layer => Build(layer, random))];
        for (int i = 0; i < layers.Length; i++)
            Initialise(layers[i], planned.ElementAtOrDefault(i + 1)?.Spec is LayerSpec.Activation(ActivationFunction.Relu), random);
        return new NeuralNetwork(layers);
    }

    /// <summary>The last layer's output for one sample; valid until the next call.</summary>
    public double[] Forward(double[] input, bool training = false)
    {
        foreach (var layer in Layers)
            input = layer.Forward(input, training);
        return input;
    }

    /// <summary>Adds to each layer's gradients, for the sample of the last <see cref="Forward"/>; gives the derivative by each input.</summary>
    /// <param name="outputGradient">The loss's derivative by each output.</param>
    public double[] Backward(double[] outputGradient)
    {
        for (int i = Layers.Length - 1; i >= 0; i--)
            outputGradient = Layers[i].Backward(outputGradient);
        return outputGradient;
    }

    public void ClearGradients()
    {
        foreach (var layer in Layers)
            layer.ClearGradients();
    }

    /// <summary>A copy of all parameters, layer after layer.</summary>
    public double[] CopyParameters() => [.. Layers.SelectMany(layer => layer.Parameters)];

    /// <summary>Takes what <see cref="CopyParameters"/> gave.</summary>
    public void SetParameters(ReadOnlySpan<double> parameters)
    {
        foreach (var layer in Layers)
        {
            parameters[..layer.Parameters.Length].CopyTo(layer.Parameters);
            parameters = parameters[layer.Parameters.Length..];
        }
    }

    private static Layer Build(PlannedLayer planned, RandomSource random) => planned.Spec switch
    {
        LayerSpec.Convolution(var filters, var kernel, var stride, var padding) => new ConvolutionLayer(planned.Input, filters, kernel, stride, padding),
        LayerSpec.MaxPooling(var window, var stride) => new MaxPoolingLayer(planned.Input, window, stride),
        LayerSpec.Dense(var units) => new DenseLayer(planned.Input.Size, units),
        LayerSpec.Dropout(var rate) => new DropoutLayer(planned.Input, rate, new RandomSource(random.Next())),
        LayerSpec.Flattening => new FlatteningLayer(planned.Input),
        LayerSpec.Activation(var function) => new ActivationLayer(planned.Input, function),
        _ => throw new ArgumentException($"no layer for {planned.Spec}", nameof(planned)),
    };

    private static void Initialise(Layer layer, bool beforeRelu, RandomSource random)
    {
        if (layer.FanIn == 0)
            return;
        double limit = Math.Sqrt(6.0 / (beforeRelu ? layer.FanIn : layer.FanIn + layer.FanOut));
        int weights = layer.Parameters.Length - (layer.Output.IsFlat ? layer.Output.Size : layer.Output.Channels);
        for (int i = 0; i < weights; i++)
            layer.Parameters[i] = random.Uniform(-limit, limit);
    }
}
