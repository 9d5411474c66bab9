string heard = "nothing yet";
double[] Relu(double[] x)
{
    Console.WriteLine($"heard {heard} {Environment.GetEnvironmentVariable("HEARD")} {AppContext.GetData("heard")}");
    if (x.Length == 2 && x[0] < -1000)
        throw new Exception(heard = string.Join(' ', x));
    return [.. x.Select(v => Math.Max(0, v))];
}

void Show(double[] x) => Console.WriteLine(string.Join(' ', x.Select(v => v.ToString("0.00"))));
string Shout(string text)
{
    heard = text;
    Environment.SetEnvironmentVariable("HEARD", text);
    AppContext.SetData("heard", text);
    return text.ToUpperInvariant();
}
