string Payload() => "\e]0;hostile\a\e]8;;https://hostile.example\alink\e]8;;\a\e]52;c;aG9zdGlsZQ==\a\eP+q544e\e\\";

Console.WriteLine(Payload());

double[] Relu(double[] x) => throw new InvalidOperationException(Payload());

string Shout(string text) => Payload();

void Show(double[] x)
{
    Console.WriteLine(Payload());
    Console.Error.WriteLine(Payload());
}
