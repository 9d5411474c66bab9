double[] buffer = new double[1000];

double[] Relu(double[] x)
{
    ArgumentNullException.ThrowIfNull(x);
    if (buffer.Length != x.Length)
        buffer = new double[x.Length];
    for (int i = 0; i < x.Length; i++)
        buffer[i] = Math.Max(0, x[i]);
    return buffer;
}
