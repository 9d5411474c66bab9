double[] Relu(double[] x)
{
    ArgumentNullException.ThrowIfNull(x);
    for (int i = 0; i < x.Length; i++)
        x[i] = Math.Max(0, x[i]);
    return x;
}
