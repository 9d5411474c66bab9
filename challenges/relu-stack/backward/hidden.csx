(Layer[] Layers, double[] X, int Label) Random(Inputs rng)
{
    int inputs = rng.Length(1..8);
    double[] x = rng.Doubles(inputs, -2, 2);
    var layers = new Layer[rng.Length(1..5)];
    for (int i = 0; i < layers.Length; i++)
    {
        int outputs = rng.Int(2, 8);
        layers[i] = new(rng.Matrix(outputs, inputs, -1, 1), rng.Doubles(outputs, -0.5, 0.5));
        inputs = outputs;
    }
    return (layers, x, rng.Int(0, inputs - 1));
}

Check("networks of every size", Random, task => Backward(task.Layers, task.X, task.Label), cases: 30, weight: 6, tolerance: 1e-8);
Check("square weights go back transposed", () => Backward(
    [new(new double[,] { { 1, 0 }, { 0, 1 } }, [0, 0]), new(new double[,] { { 1, 2 }, { 3, -4 } }, [0, 0])], [1, 0.5], 0), tolerance: 1e-8);
Check("exactly zero is shut", () => Backward(
    [new(new double[,] { { 1, -1 }, { 1, 1 } }, [0, 0]), new(new double[,] { { 2, 3 }, { 1, -1 } }, [0, 0])], [1, 1], 1), tolerance: 1e-8);
Check("scores below zero have gradients too", () => Backward([new(new double[,] { { -1 }, { -2 } }, [-1, 0])], [2], 0), tolerance: 1e-8);
Check("large scores", () => Backward([new(new double[,] { { 1000 }, { 999 } }, [0, 0])], [1], 1), tolerance: 1e-8);
Check("shut from the first layer on", () => Backward(
    [new(new double[,] { { -1 }, { -2 } }, [0, 0]), new(new double[,] { { 5, 6 }, { 7, 8 } }, [1, 2])], [3], 0), tolerance: 1e-8);
Check("the arguments are left alone", () => { Layer[] layers = Deep(); double[] x = [1, 2, 0.5]; Backward(layers, x, 0); return (layers, x); });
Check("a second call begins anew", () => { Backward(Example(), [2, 1], 0); return Backward(Example(), [1, 2], 1); }, tolerance: 1e-8);
