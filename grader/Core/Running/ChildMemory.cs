using System.Globalization;

namespace Grader.Running;

/// <summary>Bytes of memory that a running process has.</summary>
/// <param name="Data">Private and writable, touched or not: what RLIMIT_DATA counts.</param>
internal readonly record struct ChildMemory(long Data)
{
    /// <summary>Zeros if the process has ended.</summary>
    public static ChildMemory Read(int process)
    {
        string status;
        try
        {
            status = File.ReadAllText($"/proc/{process}/status");
        }
        catch (IOException)
        {
            return default;
        }
        return new ChildMemory(Find(status, "\nVmData:"));
    }

    private static long Find(string status, string name)
    {
        int at = status.IndexOf(name, StringComparison.Ordinal);
        if (at < 0)
            return 0;
        ReadOnlySpan<char> rest = status.AsSpan(at + name.Length);
        ReadOnlySpan<char> number = rest[..rest.IndexOf("kB", StringComparison.Ordinal)].Trim();
        return long.Parse(number, CultureInfo.InvariantCulture) << 10;
    }
}
