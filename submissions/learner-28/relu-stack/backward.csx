Layer[] Backward(Layer[] layers, double[] x, int label)
{
    // Forward: inputs[k] goes into layer k, and sums[k] is what it puts out, before the ReLU.
    var inputs = new double[layers.Length][];
    var sums = new double[layers.Length][];
    for (int k = 0; k < layers.Length; k++)
    {
        inputs[k] = k == 0 ? x : sums[k - 1].Select(s => Math.Max(0, s)).ToArray();
        sums[k] = Dense(layers[k], inputs[k]);
    }

    double[] error = Softmax(sums[^1]);
    error[label] -= 1;

    // And back.
    var result = new Layer[layers.Length];
    for (int k = layers.Length - 1; k >= 0; k--)
    {
        var weights = new double[error.Length, inputs[k].Length];
        var before = new double[inputs[k].Length];
        for (int i = 0; i < error.Length; i++)
            for (int j = 0; j < inputs[k].Length; j++)
            {
                weights[i, j] = error[i] * inputs[k][j];
                before[j] += error[i] * layers[k].Weights[i, j];
            }
        result[k] = new Layer(weights, error);
        if (k > 0)
            error = before;
    }
    return result;
}

double[] Dense(Layer layer, double[] x)
{
    var y = new double[layer.Bias.Length];
    for (int i = 0; i < y.Length; i++)
    {
        y[i] = layer.Bias[i];
        for (int j = 0; j < x.Length; j++)
            y[i] += layer.Weights[i, j] * x[j];
    }
    return y;
}

double[] Softmax(double[] scores)
{
    double max = scores.Max();
    double[] powers = scores.Select(s => Math.Exp(s - max)).ToArray();
    double sum = powers.Sum();
    return powers.Select(p => p / sum).ToArray();
}
