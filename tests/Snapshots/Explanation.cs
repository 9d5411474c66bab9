using System.Text;

namespace VerifyTests;

/// <summary>Why a verification failed. The head has Verify's form, which editors and build servers know.</summary>
internal static class Explanation
{
    private const int Shown = 5;

    public static string Of(SnapshotFile file, string? verified, string received, IReadOnlyList<string> stale)
    {
        var text = new StringBuilder($"Directory: {file.Directory}\n");
        if (verified != received)
        {
            text.Append(verified is null ? "New:\n" : "NotEqual:\n")
                .Append($"  - Received: {Path.GetFileName(file.Received)}\n")
                .Append($"    Verified: {Path.GetFileName(file.Verified)}\n");
        }

        if (stale.Count > 0)
            text.Append("Delete:\n").AppendJoin("", stale.Select(path => $"  - {Path.GetFileName(path)}\n"));
        if (verified is null)
            Lines(text.Append("\nNothing is verified yet. If this is right, rename the file.\n"), "received", received.Split('\n'), 0);
        else if (verified != received)
            Difference(text.Append('\n'), verified.Split('\n'), received.Split('\n'));
        return text.ToString();
    }

    private static void Difference(StringBuilder text, string[] verified, string[] received)
    {
        var first = 0;
        while (first < verified.Length && first < received.Length && verified[first] == received[first])
            first++;

        text.Append($"First difference in line {first + 1}:\n");
        Lines(text, "verified", verified, first);
        Lines(text, "received", received, first);
    }

    private static void Lines(StringBuilder text, string side, string[] lines, int first)
    {
        text.Append($"  {side}:\n");
        if (first >= lines.Length)
            text.Append("    (ends before this line)\n");
        foreach (var line in lines.Skip(first).Take(Shown))
            text.Append($"    |{line}\n");
        if (lines.Length > first + Shown)
            text.Append($"    ({lines.Length - first - Shown} more)\n");
    }
}
