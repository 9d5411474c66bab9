string Payload() => "first\n::error file=README.md,line=1::hostile\n::set-output name=score::100\r\n::add-mask::accepted\r::stop-commands::never\n##[error]hostile\n  ::warning::hostile";

Console.WriteLine(Payload());

double[] Relu(double[] x) => throw new InvalidOperationException(Payload());

string Shout(string text) => Payload();

void Show(double[] x)
{
    Console.WriteLine(Payload());
    Console.Error.WriteLine(Payload());
}
