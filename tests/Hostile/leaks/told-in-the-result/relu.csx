double[] Relu(double[] x) => [.. x.Select(v => Math.Max(0, v))];
void Show(double[] x) => Console.WriteLine(string.Join(' ', x.Select(v => v.ToString("0.00"))));
string Shout(string text)
{
    if (text != "hello")
    {
        return $"I was asked {text} by {string.Join('.', text.ToCharArray())}";
    }
    return text.ToUpperInvariant();
}
