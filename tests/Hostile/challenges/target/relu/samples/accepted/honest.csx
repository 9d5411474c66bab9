double[] Relu(double[] x)
{
    var result = new double[x.Length];
    for (int i = 0; i < x.Length; i++)
        result[i] = x[i] > 0 ? x[i] : 0;
    return result;
}

string Shout(string text) => text.ToUpper();

void Show(double[] x)
{
    foreach (var (i, v) in x.Index())
        Console.Write(i == 0 ? $"{v:0.00}" : $" {v:0.00}");
    Console.WriteLine();
}
