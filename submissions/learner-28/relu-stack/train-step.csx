Layer[] TrainStep(Layer[] layers, double[][] batch, int[] labels, double rate)
{
    if (batch.Length == 0 || labels.Length != batch.Length)
        throw new ArgumentException("as many labels as examples, and at least one");

    Layer[] result = layers.Select(Copy).ToArray();
    for (int n = 0; n < batch.Length; n++)
    {
        Layer[] gradients = Gradients(layers, batch[n], labels[n]);
        for (int k = 0; k < layers.Length; k++)
            Move(result[k], gradients[k], rate);
    }
    return result;
}

Layer Copy(Layer layer) => new((double[,])layer.Weights.Clone(), (double[])layer.Bias.Clone());

void Move(Layer layer, Layer gradient, double by)
{
    for (int i = 0; i < layer.Bias.Length; i++)
    {
        layer.Bias[i] -= by * gradient.Bias[i];
        for (int j = 0; j < layer.Weights.GetLength(1); j++)
            layer.Weights[i, j] -= by * gradient.Weights[i, j];
    }
}

Layer[] Gradients(Layer[] layers, double[] x, int label)
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
            error = before.Select((e, j) => sums[k - 1][j] > 0 ? e : 0).ToArray();
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
