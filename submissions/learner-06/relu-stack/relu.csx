double[] Relu(double[] x)
{
    if (x == null)
        throw new ArgumentNullException("x");

    double[] result = new double[x.Length];
    for (int i = 0; i < x.Length; i++)
        result[i] = x[i] < 0 ? 0 : x[i];
    return result;
}

// try it out
Console.Write("How many numbers? ");
int n = int.Parse(Console.ReadLine());
double[] numbers = new double[n];
for (int i = 0; i < n; i++)
    numbers[i] = double.Parse(Console.ReadLine());
Console.WriteLine(string.Join(", ", Relu(numbers)));
