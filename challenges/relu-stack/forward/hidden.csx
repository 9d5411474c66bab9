(Layer[] Layers, double[] X) Random(Inputs rng)
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
    return (layers, x);
}

Check("networks of every size", Random, task => Forward(task.Layers, task.X), cases: 30, weight: 5);
Check("square weights are read by rows", () => Forward([new(new double[,] { { 0, 1 }, { 0, 0 } }, [0, 0])], [2, 3]));
Check("scores far below zero", () => Forward(Scores(-2000, -2001, -2003), [7]));
Check("scores far apart", () => Forward(Scores(800, -800), [7]));
Check("a first layer that is shut", () => Forward([new(new double[,] { { -1 }, { -2 } }, [0, 0]), new(new double[,] { { 5, 6 }, { 7, 8 } }, [1, 2])], [3]));
Check("x is left alone", () => { double[] x = [1, -2]; Forward(Example(), x); return x; });
Check("the layers are left alone", () => { Layer[] layers = Example(); Forward(layers, [1, 2]); return layers; });
Check("a second call does not change the first result", () => { double[] first = Forward(Example(), [1, 2]); Forward(Example(), [2, 1]); return first; });
