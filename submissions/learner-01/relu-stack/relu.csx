// max(0, v) for every element; Math.Max keeps NaN as it is.
double[] Relu(double[] x)
{
    if (x is null)
        throw new ArgumentNullException(nameof(x));

    return x.Select(v => Math.Max(0.0, v)).ToArray();
}
