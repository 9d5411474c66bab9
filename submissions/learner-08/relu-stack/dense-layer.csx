double[] Dense(double[,] weights, double[] bias, double[] x)
{
    if (bias.Length != weights.GetLength(0)) throw new ArgumentException("bias");
    if (x.Length != weights.GetLength(1)) throw new ArgumentException("x");

    for (int i = 0; i < bias.Length; i++)
        for (int j = 0; j < x.Length; j++)
            bias[i] += weights[i, j] * x[j];
    return bias;
}
