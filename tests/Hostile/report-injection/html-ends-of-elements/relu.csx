string Payload() => "</pre></code></td></table></details></div></body></html><style>*{display:none}</style><!-- <![CDATA[ <svg onload=alert(1)>";

Console.WriteLine(Payload());

double[] Relu(double[] x) => throw new InvalidOperationException(Payload());

string Shout(string text) => Payload();

void Show(double[] x)
{
    Console.WriteLine(Payload());
    Console.Error.WriteLine(Payload());
}
