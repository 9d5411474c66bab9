double[] Dense(double[,] weights, double[] bias, double[] x)
{
    if (weights.GetLength(0) != bias.Length || weights.GetLength(1) != x.Length)
        throw new ArgumentException("the sizes do not fit");

    return bias.Select((b, row) => x.Select((value, column) => weights[row, column] * value).Sum() + b).ToArray();
}
