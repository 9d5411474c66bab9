(Layer[] Layers, double[][] Batch, int[] Labels, double Rate) Random(Inputs rng)
{
    int examples = rng.Length(1..8), inputs = rng.Length(1..6);
    double[][] batch = [.. Enumerable.Range(0, examples).Select(_ => rng.Doubles(inputs, -2, 2))];
    var layers = new Layer[rng.Length(1..4)];
    for (int i = 0; i < layers.Length; i++)
    {
        int outputs = rng.Int(2, 6);
        layers[i] = new(rng.Matrix(outputs, inputs, -1, 1), rng.Doubles(outputs, -0.5, 0.5));
        inputs = outputs;
    }
    return (layers, batch, [.. Enumerable.Range(0, examples).Select(_ => rng.Int(0, inputs - 1))], rng.Double(0.01, 0.5));
}

Check("networks and batches of every size", Random, task => TrainStep(task.Layers, task.Batch, task.Labels, task.Rate), cases: 30, weight: 6, tolerance: 1e-8);
Check("the same example twice is the same step", () => TrainStep(Two(), [[1, 2], [1, 2]], [0, 0], 0.5), tolerance: 1e-8);
Check("twenty steps", () => Steps(Two(), 20), tolerance: 1e-7, weight: 2);
Check("a label too many is refused", () => TrainStep(Blank(), [[1]], [0, 1], 1));
Check("the network is left alone", () => { Layer[] layers = Two(); TrainStep(layers, Corners(), [0, 1, 1, 0], 0.5); return layers; });
Check("the batch is left alone", () => { double[][] batch = Corners(); TrainStep(Two(), batch, [0, 1, 1, 0], 0.5); return batch; });
Check("the result is nobody else's", () =>
{
    Layer[] layers = Blank();
    TrainStep(layers, [[1]], [0], 0)[0].Bias[0] = 99;
    return layers;
});
