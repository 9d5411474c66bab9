double[] Relu(double[] x)
{
    ArgumentNullException.ThrowIfNull(x);
    double[] y = new double[x.Length];
    for (int i = 0; i < x.Length; i++)
    {
        if (x[i] > 0)
            y[i] = x[i];
        else
            y[i] = 0.01 * x[i];
    }
    return y;
}
