static double[] Forward(IReadOnlyList<Layer> layers, IEnumerable<double> x)
{
    double[] Weigh(Layer layer, double[] v) =>
        [.. layer.Bias.Select((bias, i) => bias + v.Select((a, j) => a * layer.Weights[i, j]).Sum())];

    var scores = layers.Skip(1).Aggregate(Weigh(layers[0], [.. x]), (v, layer) => Weigh(layer, [.. v.Select(a => a > 0 ? a : 0)]));
    // exp(s) / Σ exp(t) = 1 / Σ exp(t − s)
    return [.. scores.Select(s => 1 / scores.Sum(t => Math.Exp(t - s)))];
}
