// Another type of the same name is another type: the checks have layers of the course's.
record Layer(double[][] Weights, double[] Bias);

double[] Forward(Layer[] layers, double[] x)
{
    foreach (Layer layer in layers[..^1])
        x = Dense(layer, x).Select(v => Math.Max(0, v)).ToArray();
    double[] powers = Dense(layers[^1], x).Select(Math.Exp).ToArray();
    return powers.Select(p => p / powers.Sum()).ToArray();
}

double[] Dense(Layer layer, double[] x) => layer.Weights.Select((row, i) => layer.Bias[i] + row.Zip(x, (w, v) => w * v).Sum()).ToArray();
