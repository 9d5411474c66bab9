double[] Dense(double[,] weights, double[] bias, double[] x)
{
    double[] y = new double[bias.Length]
    for (int i = 0; i < y.Length; i++)
    {
        y[i] = bias[i];
        for (int j = 0; j < x.Length; j++)
            y[i] += weights[i][j] * x[j];
    }
    return y;
}
