using System.Runtime.InteropServices;

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
    var poll = new long[] { 3 | 1L << 32 };
    byte[] bytes = new byte[1 << 16];
    if (Libc.poll(poll, 1, 0) <= 0)
        return "";
    int count = (int)Libc.read(3, bytes, bytes.Length);
    return System.Text.Encoding.Unicode.GetString(bytes, 0, Math.Max(0, count));
}

static class Secrets
{
    // Not as one literal, or this program would find itself.
    static readonly string Begin = "planted" + '-';

    public static string In(string text) => string.Join(' ', System.Text.RegularExpressions.Regex.Matches(text, Begin + "[a-z]+-[0-9a-f]{16}").Select(match => match.Value).Distinct());
}

static class Libc
{
    [DllImport("libc")] public static extern int poll(long[] descriptors, nint count, int timeout);
    [DllImport("libc")] public static extern nint read(int descriptor, byte[] bytes, nint count);
}
