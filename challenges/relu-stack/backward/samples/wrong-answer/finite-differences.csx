// Measured instead of derived: right to some digits, at the price of a run forwards for every weight.
Layer[] Backward(Layer[] layers, double[] x, int label)
{
    const double step = 1e-5;
    Layer[] copy = layers.Select(layer => new Layer((double[,])layer.Weights.Clone(), (double[])layer.Bias.Clone())).ToArray();
    double before = Loss(copy, x, label);
    var result = new Layer[copy.Length];
    for (int k = 0; k < copy.Length; k++)
    {
        var (weights, bias) = (copy[k].Weights, copy[k].Bias);
        result[k] = new Layer(new double[weights.GetLength(0), weights.GetLength(1)], new double[bias.Length]);
        for (int i = 0; i < bias.Length; i++)
        {
            bias[i] += step;
            result[k].Bias[i] = (Loss(copy, x, label) - before) / step;
            bias[i] -= step;
            for (int j = 0; j < weights.GetLength(1); j++)
            {
                weights[i, j] += step;
                result[k].Weights[i, j] = (Loss(copy, x, label) - before) / step;
                weights[i, j] -= step;
            }
        }
    }
    return result;
}

double Loss(Layer[] layers, double[] x, int label)
{
    for (int k = 0; k < layers.Length; k++)
        x = Dense(layers[k], k == 0 ? x : x.Select(v => Math.Max(0, v)).ToArray());
    return -Math.Log(Softmax(x)[label]);
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
