double[] Forward(Layer[] layers, double[] x)
{
    for (int i = 0; i < layers.Length; i++)
    {
        double[] y = Dense(layers[i], x);
        Array.Copy(y, x, Math.Min(x.Length, y.Length)); // "saves" an array, and overwrites the caller's
        x = i < layers.Length - 1 ? y.Select(v => Math.Max(0, v)).ToArray() : y;
    }
    return Softmax(x);
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
