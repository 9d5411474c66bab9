double[] Relu(double[] x) => [.. x.Select(v => Math.Max(0, v))];
string Shout(string text) => text.ToUpperInvariant();
void Show(double[] x) => Console.WriteLine(string.Join(' ', x.Select(v => v.ToString("0.00"))));
#error ::error file=README.md::hostile <script>alert(1)</script> ](https://hostile.example) `|` ‮ [31m
#warning ::set-output name=score::100
