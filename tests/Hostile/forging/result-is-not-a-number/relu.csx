double[] Relu(double[] x) => [.. x.Select(_ => double.NaN)];
string Shout(string text) => text.ToUpperInvariant();
void Show(double[] x) => Console.WriteLine(string.Join(' ', x.Select(v => v.ToString("0.00"))));
