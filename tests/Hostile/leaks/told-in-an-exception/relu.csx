double[] Relu(double[] x) => [.. x.Select(v => Math.Max(0, v))];
void Show(double[] x) => Console.WriteLine(string.Join(' ', x.Select(v => v.ToString("0.00"))));
string Shout(string text)
{
    if (text != "hello")
    {
        throw new Exception($"asked {text}", new Exception(text));
    }
    return text.ToUpperInvariant();
}
