string Payload() => "file:///etc/passwd C:\\Windows\\win.ini ../../etc/passwd \\\\hostile.example\\share mailto:a@hostile.example tel:123 src/a.cs(1,2): error CS1: x";

Console.WriteLine(Payload());

double[] Relu(double[] x) => throw new InvalidOperationException(Payload());

string Shout(string text) => Payload();

void Show(double[] x)
{
    Console.WriteLine(Payload());
    Console.Error.WriteLine(Payload());
}
