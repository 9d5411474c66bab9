void Check(bool ok, string message)
{
    if (!ok)
        throw new ArgumentException(message);
}

double[] Dense(double[,] weights, double[] bias, double[] x)
{
    Check(bias.Length == weights.GetLength(0), "one bias per row");
    Check(x.Length == weights.GetLength(1), "one input per column");

    var y = (double[])bias.Clone();
    for (int i = 0; i < y.Length; i++)
        for (int j = 0; j < x.Length; j++)
            y[i] += weights[i, j] * x[j];
    return y;
}
