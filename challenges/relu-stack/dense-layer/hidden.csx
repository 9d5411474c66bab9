Check("layers of every size",
    rng =>
    {
        int outputs = rng.Length(1..12), inputs = rng.Length(1..12);
        return (Weights: rng.Matrix(outputs, inputs, -2, 2), Bias: rng.Doubles(outputs, -1, 1), X: rng.Doubles(inputs, -3, 3));
    },
    layer => Dense(layer.Weights, layer.Bias, layer.X), cases: 25, weight: 4);
Check("square weights are read by rows", () => Dense(new double[,] { { 0, 1 }, { 0, 0 } }, [0, 0], [2, 3]));
Check("x is left alone", () => { double[] x = [1, 2]; Dense(new double[,] { { 3, 4 }, { 5, 6 } }, [1, 1], x); return x; });
Check("the bias is left alone", () => { double[] bias = [1, 2]; Dense(new double[,] { { 3 }, { 5 } }, bias, [7]); return bias; });
Check("without inputs the bias is copied", () =>
{
    double[] bias = [1, 2];
    var result = Dense(new double[2, 0], bias, []);
    result[0] = 99;
    return bias;
});
Check("a short x is refused", () => Dense(new double[,] { { 1, 2 }, { 3, 4 } }, [0, 0], [1]));
Check("a short bias is refused", () => Dense(new double[,] { { 1, 2 }, { 3, 4 } }, [0], [1, 2]));
