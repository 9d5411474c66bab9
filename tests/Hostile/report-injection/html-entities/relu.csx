string Payload() => "&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62; &amp;lt;b&amp;gt;";

Console.WriteLine(Payload());

double[] Relu(double[] x) => throw new InvalidOperationException(Payload());

string Shout(string text) => Payload();

void Show(double[] x)
{
    Console.WriteLine(Payload());
    Console.Error.WriteLine(Payload());
}
