double[] Relu(double[] x)
{
    ArgumentNullException.ThrowIfNull(x);
    var result = new double[x.Length];
    for (int i = 0; i <= x.Length; i++)
        result[i] = Math.Max(0, x[i]);
    return result;
}
