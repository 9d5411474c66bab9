string Payload() => "wrong\0accepted\b\b\b\b\b\b\b\b\rcorrect\u001a\u0004\u007f\f\v";

Console.WriteLine(Payload());

double[] Relu(double[] x) => throw new InvalidOperationException(Payload());

string Shout(string text) => Payload();

void Show(double[] x)
{
    Console.WriteLine(Payload());
    Console.Error.WriteLine(Payload());
}
