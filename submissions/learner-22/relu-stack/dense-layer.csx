double[] Dense(double[,] weights, double[] bias, double[] x)
{
    if (weights.GetLength(0) != bias.Length || weights.GetLength(1) != x.Length)
        throw new ArgumentException("sizes");

    double[] y = new double[bias.Length];
    for (int i = 0; i < y.Length; i++)
        for (int j = 0; j < x.Length; j++)
            y[i] += weights[i, j] * x[j];
    return y;
}
