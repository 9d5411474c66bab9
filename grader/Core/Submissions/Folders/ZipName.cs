using System.Globalization;
using System.Text;

namespace Grader.Submissions.Folders;

/// <summary>Which names an archive may hold: what every system and tool takes for the same file below the folder it is unpacked in.</summary>
internal static class ZipName
{
    private const string Allowed = " ._-+()[]{}#@&'!,;=~$%^";

    /// <summary>Null, or a clause that goes on from the entry's name.</summary>
    public static string? Fault(string path)
    {
        if (path is "" or "/")
            return "has no name";
        if (path[0] == '/')
            return "is absolute";
        if (path.Contains('\\', StringComparison.Ordinal))
            return "has a backslash in its name";
        string[] parts = path.TrimEnd('/').Split('/');
        if (parts.Contains(".."))
            return "leads out of the archive";
        if (parts.Any(part => part is "" or ".") || path.EndsWith("//", StringComparison.Ordinal))
            return "has an empty part in its name";
        if (path.Length > 500 || parts.Length > 16)
            return "has too long a name";
        return path.EnumerateRunes().All(rune => rune.Value == '/' || IsAllowed(rune)) ? null : "has a character that is not allowed in its name";
    }

    private static bool IsAllowed(Rune rune) => rune.IsAscii
        ? Rune.IsLetterOrDigit(rune) || Allowed.Contains((char)rune.Value, StringComparison.Ordinal)
        : Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>By the Unix mode in the upper half of the external attributes; archives made on Windows have none.</summary>
    public static EntryKind Kind(int externalAttributes) => ((externalAttributes >> 16) & 0xF000) switch
    {
        0 or 0x8000 or 0x4000 => EntryKind.File,
        0xA000 => EntryKind.Link,
        _ => EntryKind.Special,
    };
}
