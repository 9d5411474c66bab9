double[] Dense(double[,] weights, double[] bias, double[] x)
{
    var (outputs, inputs) = (weights.GetLength(0), weights.GetLength(1));
    if (bias.Length != outputs)
        throw new ArgumentException($"{outputs} outputs but {bias.Length} biases", nameof(bias));
    if (x.Length != inputs)
        throw new ArgumentException($"{inputs} inputs but {x.Length} values", nameof(x));

    double[] result = [.. bias];
    for (int row = 0; row < outputs; row++)
        for (int column = 0; column < inputs; column++)
            result[row] += weights[row, column] * x[column];
    return result;
}
