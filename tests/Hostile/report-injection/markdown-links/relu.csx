string Payload() => "[accepted](https://hostile.example) ![](https://hostile.example/beacon.png) <https://hostile.example> [a]: https://hostile.example\n\n[a]\n\n[x](javascript:alert(1)) https://hostile.example www.hostile.example";

Console.WriteLine(Payload());

double[] Relu(double[] x) => throw new InvalidOperationException(Payload());

string Shout(string text) => Payload();

void Show(double[] x)
{
    Console.WriteLine(Payload());
    Console.Error.WriteLine(Payload());
}
