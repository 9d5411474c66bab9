(double[][,] Weights, double[][] Biases, double[] X) Stack(Inputs rng)
{
    int depth = rng.Length(1..8), inputs = rng.Int(1, 6);
    var weights = new double[depth][,];
    var biases = new double[depth][];
    double[] x = rng.Doubles(inputs, -2, 2);
    for (int i = 0; i < depth; i++)
    {
        int outputs = rng.Int(1, 6);
        weights[i] = rng.Matrix(outputs, inputs, -1, 1);
        biases[i] = rng.Doubles(outputs, -1, 1);
        inputs = outputs;
    }
    return (weights, biases, x);
}

Check("stacks of every depth", Stack, stack => new Network(
    [.. stack.Weights.SelectMany((weights, i) => new ILayer[] { new Dense(weights, stack.Biases[i]), new Relu() })]).Forward(stack.X), weight: 4);
Check("traces of every depth", Stack, stack => new Network(
    [.. stack.Weights.SelectMany((weights, i) => new ILayer[] { new Relu(), new Dense(weights, stack.Biases[i]) })]).Trace(stack.X), weight: 3);
Check("square weights are not read by columns", () => new Dense(new double[,] { { 0, 1 }, { 0, 0 } }, [0, 0]).Forward([2, 3]));
Check("a trace of nothing", () => new Network().Trace([1, 2]));
Check("the argument is left alone", () => { double[] x = [-1, 2]; new Network(new Relu(), new Relu()).Forward(x); return x; });
Check("a trace keeps what each layer put out", () => new Network(new Dense(Identity(2), [0, 0]), new Relu()).Trace([-1, 2]));
Check("used twice", () =>
{
    var network = new Network(new Dense(Identity(2), [1, 1]), new Relu());
    var first = network.Forward([1, 2]);
    network.Forward([5, -9]);
    return first;
});
Check("layers that do not fit together are refused", () =>
    new Network(new Dense(new double[,] { { 1, 2 } }, [0]), new Dense(Identity(2), [0, 0])).Forward([1, 2]));
