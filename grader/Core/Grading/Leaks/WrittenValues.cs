using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Grading.Leaks;

/// <summary>The values that stand in a text, as they would turn up in a report.</summary>
internal static partial class WrittenValues
{
    /// <summary>Bytes of one file: a secret case may be many megabytes, and its first lines tell a leak as well as its last.</summary>
    private const int MostOfFile = 1 << 20;

    /// <summary>Its lines and words.</summary>
    public static IEnumerable<string> InText(string text)
    {
        foreach (string line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            yield return line;
            foreach (string word in line.Split(' ', StringSplitOptions.TrimEntries))
                yield return word;
        }
    }

    public static IEnumerable<string> InFile(string path)
    {
        using var file = File.OpenRead(path);
        var buffer = new byte[(int)Math.Min(file.Length, MostOfFile)];
        int length = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return InText(Encoding.UTF8.GetString(buffer, 0, length));
    }

    /// <summary>
    /// The literals of C#: what is in quotes, up to what is escaped or interpolated; numbers; lists of numbers, as they are
    /// rendered but without their brackets.
    /// </summary>
    public static IEnumerable<string> InCode(string code)
    {
        foreach (Match quoted in Quoted().Matches(code))
            foreach (string piece in Interruption().Split(quoted.Value.Trim('"')))
                yield return piece.Trim();
        foreach (Match number in Number().Matches(code))
            yield return number.Value.Replace("_", "", StringComparison.Ordinal);
        foreach (Match list in Numbers().Matches(code))
            yield return Comma().Replace(list.Groups[1].Value, ", ");
    }

    [GeneratedRegex("\"\"\"+(?s:.*?)\"\"\"+|\"(?:[^\"\\\\\\n]|\\\\.)*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\\.|[{}\n]", RegexOptions.CultureInvariant)]
    private static partial Regex Interruption();

    [GeneratedRegex(@"(?<![\w.])[0-9][0-9_]*(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"[\[{(]\s*(-?[0-9][-+.eE0-9]*(?:\s*,\s*-?[0-9][-+.eE0-9]*)+)\s*[\]})]", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\s*,\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();
}
