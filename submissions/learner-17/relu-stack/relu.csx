double[] Relu(double[] x)
{
    ArgumentNullException.ThrowIfNull(x);

    // single precision is enough for a neural network
    return x.Select(v => (double)MathF.Max(0f, (float)v)).ToArray();
}
