double[] Relu(double[] x)
{
    if (x == null)
        throw new ArgumentNullException(nameof(x));

    var result = new List<double>();
    int i = 0;
    while (i < x.Length)
    {
        if (x[i] > 0)
        {
            result.Add(x[i]);
            i++;
        }
        else if (x[i] <= 0)
        {
            result.Add(0);
            i++;
        }
    }
    return result.ToArray();
}
