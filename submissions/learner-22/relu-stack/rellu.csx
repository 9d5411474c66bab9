double[] Relu(double[] x)
{
    ArgumentNullException.ThrowIfNull(x);
    return x.Select(v => Math.Max(0, v)).ToArray();
}
