double[] Relu(double[] x)
{
    if (x == null)
        throw new ArgumentNullException(nameof(x));

    for (int i = 0; i < x.Length; i++)
    {
        if (x[i] < 0)
            x[i] = 0;
    }
    return x;
}
