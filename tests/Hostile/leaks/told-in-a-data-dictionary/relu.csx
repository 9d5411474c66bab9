double[] Relu(double[] x) => [.. x.Select(v => Math.Max(0, v))];
void Show(double[] x) => Console.WriteLine(string.Join(' ', x.Select(v => v.ToString("0.00"))));
string Shout(string text)
{
    if (text != "hello")
    {
        var thrown = new InvalidOperationException("see its data") { HelpLink = text, Source = text };
        thrown.Data[text] = text;
        throw thrown;
    }
    return text.ToUpperInvariant();
}
