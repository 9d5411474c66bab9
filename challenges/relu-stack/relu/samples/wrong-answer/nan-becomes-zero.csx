double[] Relu(double[] x)
{
    ArgumentNullException.ThrowIfNull(x);
    return x.Select(v => v > 0 ? v : 0).ToArray();
}
