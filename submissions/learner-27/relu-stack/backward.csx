Layer[] Backward(Layer[] layers, double[] x, int label)
{
    var gradients = new Layer[layers.Length];
    Error(0, x);
    return gradients;

    // The error of what goes into layer k, which writes down the gradients from there on.
    double[] Error(int k, double[] input)
    {
        Layer layer = layers[k];
        double[] sums = [.. layer.Bias.Select((b, i) => b + input.Select((v, j) => v * layer.Weights[i, j]).Sum())];
        double[] error = k == layers.Length - 1
            ? [.. sums.Select((s, i) => 1 / sums.Sum(t => Math.Exp(t - s)) - (i == label ? 1 : 0))]
            : [.. Error(k + 1, [.. sums.Select(s => Math.Max(s, 0))]).Zip(sums, (e, s) => s > 0 ? e : 0)];

        var weights = new double[error.Length, input.Length];
        for (int i = 0; i < error.Length; i++)
            for (int j = 0; j < input.Length; j++)
                weights[i, j] = error[i] * input[j];
        gradients[k] = new(weights, error);
        return [.. input.Select((_, j) => error.Select((e, i) => e * layer.Weights[i, j]).Sum())];
    }
}
