string Payload() => "\" onmouseover=\"alert(1)\" ' onfocus='alert(1)' autofocus ` x=\"><img src=https://hostile.example onerror=alert(1)>";

Console.WriteLine(Payload());

double[] Relu(double[] x) => throw new InvalidOperationException(Payload());

string Shout(string text) => Payload();

void Show(double[] x)
{
    Console.WriteLine(Payload());
    Console.Error.WriteLine(Payload());
}
