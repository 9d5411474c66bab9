using System.Text;

namespace Process.Tests.Running;

/// <summary>Processes of this machine, which may end while they are looked at.</summary>
internal static class Living
{
    /// <summary>A zombie is not among them.</summary>
    public static bool Has(string process) => State(process) is not (null or 'Z');

    /// <returns>The kernel's letter: <c>S</c> sleeps. Null for one that is gone.</returns>
    public static char? State(string process)
    {
        try
        {
            string stat = File.ReadAllText($"/proc/{process}/stat", Encoding.Latin1);
            return stat[stat.LastIndexOf(')') + 2];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
