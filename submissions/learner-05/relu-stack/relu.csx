static class Math
{
    public static double Max(double a, double b) => a > b ? a : b;
}

void Check(string what, bool ok)
{
    if (!ok)
        Console.WriteLine("FAILED: " + what);
}

double[] Relu(double[] x)
{
    if (x is null)
        throw new ArgumentNullException(nameof(x));
    double[] y = new double[x.Length];
    for (int i = 0; i < y.Length; i++)
        y[i] = Math.Max(0, x[i]);
    return y;
}

Check("positive stays", Relu([2])[0] == 2);
Check("negative goes", Relu([-2])[0] == 0);
Check("nothing", Relu([]).Length == 0);
