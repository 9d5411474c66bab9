double[] Forward(Layer[] layers, double[] x)
{
    for (int i = 0; i < layers.Length; i++)
    {
        double[] y = Dense(layers[i], x);
        for (int k = 0; k < y.Length; k++)
            y[k] = Math.Max(0, y[k]);
        x = y;
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
