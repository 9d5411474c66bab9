string Payload() => "\n# accepted\n> quoted\n- item\n1. item\n---\n===\n    code\n@octocat #1 octocat/repository#1 **bold** _it_ ~~no~~ $x^2$ \\(y\\) :tada: <details open><summary>accepted</summary>";

Console.WriteLine(Payload());

double[] Relu(double[] x) => throw new InvalidOperationException(Payload());

string Shout(string text) => Payload();

void Show(double[] x)
{
    Console.WriteLine(Payload());
    Console.Error.WriteLine(Payload());
}
