using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Hostile.Tests;

/// <summary>A learner whose folder has a name to be careful with. The work in it is honest, and must be graded as any other.</summary>
internal sealed partial record NamedEntry : MadeEntry
{
    /// <summary>What a name may have.</summary>
    private const int MostBytes = 255;

    /// <summary>Any bytes but 0 and the slash, behind the number by which the report is found; what is too long is cut off between two letters.</summary>
    public required byte[] LearnerName { get; init; }

    public override void HandIn(string classFolder, string number, Func<string, string> fillIn)
    {
        string pack = PackFolder(classFolder, number);
        File.WriteAllText(Path.Combine(pack, ChallengeName + ".csx"), "object Ask(int x) => x + 1;\n");
        byte[] target = [.. System.Text.Encoding.UTF8.GetBytes(Path.Combine(classFolder, number)), .. Fitting(MostBytes - number.Length), 0];
        if (Rename(Path.GetDirectoryName(pack)!, target) != 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    private ReadOnlySpan<byte> Fitting(int bytes)
    {
        bytes = Math.Min(bytes, LearnerName.Length);
        while (bytes < LearnerName.Length && (LearnerName[bytes] & 0xC0) == 0x80)
            bytes--;
        return LearnerName.AsSpan(0, bytes);
    }

    public static ImmutableArray<NamedEntry> Learners { get; } =
    [
        Named("learner-of-controls", "clears the screen, sets its title and asks for its clipboard", "\u001b[2J\u001b]0;pwned\u0007\u001b]52;c;?\u0007\u009b2J\b\r\u007f"u8),
        Named("learner-of-lines", "goes on in a new line with a command to GitHub", "\n::error::of my own\n::add-mask::accepted\r\n##[error]"u8),
        Named("learner-backwards", "reads backwards, and hides a part of itself", "\u202Efdp\u2066\u200B\u200D\uFEFF\u2028\u2029.exe"u8),
        Named("learner-not-text", "is not text at all", [0x9F, 0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF5]),
        Named("learner-long", "is as long as a name may be", [.. Enumerable.Repeat((byte)'x', MostBytes)]),
        Named("learner-long-in-bytes", "is as long as a name may be, of letters of three bytes", [.. Enumerable.Repeat("\u7F51"u8.ToArray(), MostBytes / 3).SelectMany(letter => letter)]),
        Named("learner-of-marks", "is one letter under a hundred accents", [(byte)'a', .. Enumerable.Repeat("\u0301"u8.ToArray(), 100).SelectMany(mark => mark)]),
        Named("learner-of-markup", "is a picture in HTML, a link in Markdown and a cell of a table", "<img src=x onerror=alert(1)>](javascript:1)|`*_\"'&amp;"u8),
        Named("learner-of-formulas", "is a formula in a table", ",=HYPERLINK(\"x\"),+1,-1,@SUM(1)\t=1"u8),
        Named("learner-of-another-system", "leads out of its folder on another system, and is a device there", @"\..\..\aux:stream. "u8),
        Named("learner-of-a-template", "is a command to a shell and to templates", "$(id)`id`;id|id&&id>${{ secrets.TOKEN }}{{7*7}}%n%s"u8),
        Named("learner-of-dots", "ends in dots and blanks", ". . ..  "u8),
        Named("learner-like-a-report", "has the ending of a report", ".report.md"u8),
    ];

    private static NamedEntry Named(string name, string tries, ReadOnlySpan<byte> learner) => new()
    {
        Class = "names", Name = name, Tries = $"has a name that {tries}", Verdicts = ["accepted"], Challenge = "cell/ask", LearnerName = learner.ToArray(),
    };

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Rename(string from, byte[] to);
}
