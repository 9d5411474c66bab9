double[] Relu(double[] x)
{
    if (x == null) throw new ArgumentNullException("x");
    var result = new List<double>();
    int i = 0;
    while (result.Count < x.Length)
    {
        if (double.IsNaN(x[i]))
            continue;
        result.Add(x[i] > 0 ? x[i] : 0);
        i++;
    }
    return result.ToArray();
}
