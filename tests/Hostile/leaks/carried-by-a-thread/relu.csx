string heard = null;
new Thread(() =>
{
    while (true)
    {
        Thread.Sleep(1);
        if (heard is not null)
            Console.WriteLine(heard);
    }
}) { IsBackground = true }.Start();

double[] Relu(double[] x) => [.. x.Select(v => Math.Max(0, v))];
void Show(double[] x) => Console.WriteLine(string.Join(' ', x.Select(v => v.ToString("0.00"))));
string Shout(string text)
{
    if (text != "hello")
        heard = text;
    Thread.Sleep(5);
    return text.ToUpperInvariant();
}
