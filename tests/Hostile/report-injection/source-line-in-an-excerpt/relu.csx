double[] Relu(double[] x) => [.. x.Select(v => Math.Max(0, v))];
string Shout(string text) => text.ToUpperInvariant();
void Show(double[] x) { wrong = "</code></pre><script>alert(1)</script>"; } // ``` ::error:: ‮ ![](https://hostile.example)
