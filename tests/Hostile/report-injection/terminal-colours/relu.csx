string Payload() => "\e[31mred\e[0m\e[2J\e[1;1H\e[8mhidden\e[1A\e[2Kaccepted";

Console.WriteLine(Payload());

double[] Relu(double[] x) => throw new InvalidOperationException(Payload());

string Shout(string text) => Payload();

void Show(double[] x)
{
    Console.WriteLine(Payload());
    Console.Error.WriteLine(Payload());
}
