using System.Reflection.Metadata;
using System.Text;

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
    var text = new StringBuilder();
    foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        unsafe
        {
            if (!assembly.TryGetRawMetadata(out byte* blob, out int length))
                continue;
            text.Append(Encoding.Unicode.GetString(blob, length & ~1)).Append(Encoding.Unicode.GetString(blob + 1, (length - 1) & ~1)).Append(Encoding.UTF8.GetString(blob, length));
        }
    return text.ToString();
}

static class Secrets
{
    // Not as one literal, or this program would find itself.
    static readonly string Begin = "planted" + '-';

    public static string In(string text) => string.Join(' ', System.Text.RegularExpressions.Regex.Matches(text, Begin + "[a-z]+-[0-9a-f]{16}").Select(match => match.Value).Distinct());
}
