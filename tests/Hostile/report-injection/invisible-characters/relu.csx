string Payload() => "acc\u200Bep\u200Ct\u200De\u2060d\uFEFF\u00AD\u034F\u115F\u3164\u180E\u2800 \u2028\u2029";

Console.WriteLine(Payload());

double[] Relu(double[] x) => throw new InvalidOperationException(Payload());

string Shout(string text) => Payload();

void Show(double[] x)
{
    Console.WriteLine(Payload());
    Console.Error.WriteLine(Payload());
}
