double[] Dense(double[,] weights, double[] bias, double[] x)
{
    if (bias.Length != weights.GetLength(0) || x.Length != weights.GetLength(1))
        throw new ArgumentException();

    var y = new double[bias.Length];
    for (int i = 0; i < y.Length; i++)
        for (int j = 0; j < x.Length; j++)
            y[i] += weights[i, j] * x[j];
    return y;
}
