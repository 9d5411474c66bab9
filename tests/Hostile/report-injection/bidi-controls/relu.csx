string Payload() => "\u202Edetpecca\u202C \u2066wrong\u2069 \u2067\u2068\u200F\u200E\u061C\u202A\u202B\u202D";

Console.WriteLine(Payload());

double[] Relu(double[] x) => throw new InvalidOperationException(Payload());

string Shout(string text) => Payload();

void Show(double[] x)
{
    Console.WriteLine(Payload());
    Console.Error.WriteLine(Payload());
}
