// A layer's outputs for all examples at a time, layer by layer, as libraries do it.
Layer[] TrainStep(Layer[] layers, double[][] batch, int[] labels, double rate)
{
    if (batch.Length == 0 || batch.Length != labels.Length)
        throw new ArgumentOutOfRangeException(nameof(batch));

    var inputs = new List<double[][]> { batch };
    foreach (Layer layer in layers)
        inputs.Add([.. inputs[^1].Select(x => Weigh(layer, inputs.Count == 1 ? x : [.. x.Select(v => Math.Max(0, v))]))]);

    double[][] errors = [.. inputs[^1].Select((scores, n) => Error(scores, labels[n]))];
    var result = new Layer[layers.Length];
    for (int k = layers.Length - 1; k >= 0; k--)
    {
        double[][] seen = k == 0 ? batch : [.. inputs[k].Select(x => x.Select(v => Math.Max(0, v)).ToArray())];
        var weights = (double[,])layers[k].Weights.Clone();
        var bias = (double[])layers[k].Bias.Clone();
        for (int i = 0; i < bias.Length; i++)
        {
            bias[i] -= rate * errors.Average(error => error[i]);
            for (int j = 0; j < weights.GetLength(1); j++)
                weights[i, j] -= rate * errors.Select((error, n) => error[i] * seen[n][j]).Average();
        }
        result[k] = new Layer(weights, bias);
        Layer old = layers[k];
        errors = [.. errors.Select((error, n) => inputs[k][n].Select((z, j) => z > 0 ? error.Select((e, i) => e * old.Weights[i, j]).Sum() : 0).ToArray())];
    }
    return result;
}

double[] Weigh(Layer layer, double[] x) => [.. layer.Bias.Select((b, i) => b + x.Select((v, j) => v * layer.Weights[i, j]).Sum())];

double[] Error(double[] scores, int label)
{
    double[] powers = [.. scores.Select(s => Math.Exp(s - scores.Max()))];
    return [.. powers.Select((p, i) => p / powers.Sum() - (i == label ? 1 : 0))];
}
