double[] Relu(double[] x)
{
    if (x == null) throw new ArgumentNullException(nameof(x));
    var y = new double[x.Length];
    for (int i = 0; i < x.Length; i++)
        y[i] = Math.Max(x[i], 0);
    return y;
}
