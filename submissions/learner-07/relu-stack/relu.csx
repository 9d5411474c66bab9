double[] Relu(double[] x)
{
    if (x == null)
        throw new ArgumentNullException(nameof(x));

    double[] y = new double[x.Length];
    for (int i = 0; i < x.Length; i++)
        y[i] = Maths.Max(0, x[i]);
    return y;
}
