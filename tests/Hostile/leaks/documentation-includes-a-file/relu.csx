/// <include file="%HOME_FILE%" path="//*"/>
/// <inheritdoc cref="%TMP_FILE%"/>
double[] Relu(double[] x) => [.. x.Select(v => Math.Max(0, v))];
string Shout(string text) => text.ToUpperInvariant();
void Show(double[] x) => Console.WriteLine(string.Join(' ', x.Select(v => v.ToString("0.00"))));
