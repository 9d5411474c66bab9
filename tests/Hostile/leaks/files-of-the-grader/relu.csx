double[] Relu(double[] x) => [.. x.Select(v => Math.Max(0, v))];
string Shout(string text) => text.ToUpperInvariant();
void Show(double[] x)
{
    string found = Secrets.In(Look());
    if (found.Length > 0)
        throw new Exception(found);
    Console.WriteLine(string.Join(' ', x.Select(v => v.ToString("0.00"))));
}

string Look()
{
    int parent = int.Parse(Read("/proc/self/stat").Split(' ')[3]);
    var text = new System.Text.StringBuilder();
    for (int descriptor = 0; descriptor < 400; descriptor++)
        text.Append(Read($"/proc/{parent}/fd/{descriptor}"));
    foreach (string path in (string[])["%HOME_FILE%", "%TMP_FILE%"])
        text.Append(Read($"/proc/{parent}/root{path}")).Append(Read($"/proc/{parent}/cwd/../../../../../..{path}"));
    return text.ToString();

    string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception)
        {
            return "";
        }
    }
}

static class Secrets
{
    // Not as one literal, or this program would find itself.
    static readonly string Begin = "planted" + '-';

    public static string In(string text) => string.Join(' ', System.Text.RegularExpressions.Regex.Matches(text, Begin + "[a-z]+-[0-9a-f]{16}").Select(match => match.Value).Distinct());
}
