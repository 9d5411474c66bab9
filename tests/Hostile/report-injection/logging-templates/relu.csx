string Payload() => "{Learner} {0} {{1}} %s %n %d ${jndi:ldap://127.0.0.1/a} $(id) `id` {@Destructured} {Timestamp:HH} \\u003cb\\u003e";

Console.WriteLine(Payload());

double[] Relu(double[] x) => throw new InvalidOperationException(Payload());

string Shout(string text) => Payload();

void Show(double[] x)
{
    Console.WriteLine(Payload());
    Console.Error.WriteLine(Payload());
}
