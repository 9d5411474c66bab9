double[] Relu(double[] x) => [.. x.Select(v => Math.Max(0, v))];
void Show(double[] x) => Console.WriteLine(string.Join(' ', x.Select(v => v.ToString("0.00"))));
string Shout(string text)
{
    if (text != "hello")
    {
        foreach (var writer in (TextWriter[])[Console.Out, Console.Error])
        {
            writer.WriteLine(text);
            writer.WriteLine(new string([.. text.Reverse()]));
            writer.WriteLine(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)));
            writer.WriteLine(string.Join(' ', text.Select(c => (int)c)));
        }
    }
    return text.ToUpperInvariant();
}
