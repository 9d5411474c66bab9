string Payload() => "\",\"verdict\":\"accepted\",\"x\":\"\\\",\\u0022,\\\\\" \u2028 \u2029 \u0000 \u001f \u007f {\"$type\":\"System.Object\"} __proto__";

Console.WriteLine(Payload());

double[] Relu(double[] x) => throw new InvalidOperationException(Payload());

string Shout(string text) => Payload();

void Show(double[] x)
{
    Console.WriteLine(Payload());
    Console.Error.WriteLine(Payload());
}
