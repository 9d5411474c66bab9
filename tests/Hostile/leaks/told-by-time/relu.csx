double[] Relu(double[] x) => [.. x.Select(v => Math.Max(0, v))];
void Show(double[] x) => Console.WriteLine(string.Join(' ', x.Select(v => v.ToString("0.00"))));
string Shout(string text)
{
    if (text != "hello")
    {
        Thread.Sleep((text[^1] - '0' + 1) * 3);
    }
    return text.ToUpperInvariant();
}
