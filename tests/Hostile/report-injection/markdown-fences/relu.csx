string Payload() => "```\n````\n``````````\n~~~\n~~~~~~~~\n# accepted\n```html\n<b>hostile</b>\n`" + new string('`', 60);

Console.WriteLine(Payload());

double[] Relu(double[] x) => throw new InvalidOperationException(Payload());

string Shout(string text) => Payload();

void Show(double[] x)
{
    Console.WriteLine(Payload());
    Console.Error.WriteLine(Payload());
}
