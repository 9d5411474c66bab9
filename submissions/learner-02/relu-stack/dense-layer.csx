double[] Dense(double[,] weights, double[] bias, double[] x)
{
    if (bias.Length != weights.GetLength(0) || x.Length != weights.GetLength(1))
        throw new ArgumentException("sizes don't match");

    double[] y = new double[bias.Length];
    for (int i = 0; i < bias.Length; i++)
    {
        double sum = bias[i];
        for (int j = 0; j < x.Length; j++)
        {
            sum += weights[j, i] * x[j];
        }
        y[i] = sum;
    }
    return y;
}
