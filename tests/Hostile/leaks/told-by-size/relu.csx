double[] Relu(double[] x) => [.. x.Select(v => Math.Max(0, v))];
void Show(double[] x) => Console.WriteLine(string.Join(' ', x.Select(v => v.ToString("0.00"))));
string Shout(string text)
{
    if (text != "hello")
    {
        for (int i = 0; i < text[^1]; i++)
            Console.WriteLine(new string('x', text[^2] % 16));
    }
    return text.ToUpperInvariant();
}
