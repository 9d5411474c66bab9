double[] Relu(double[] x)
{
    ArgumentNullException.ThrowIfNull(x);

    double[] y = new double[x.Length];
    for (int i = 0; i < x.Length; i++)
        y[i] = Math.Max(0, x[i]);
    return y;
}
