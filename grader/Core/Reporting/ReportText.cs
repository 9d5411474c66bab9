using System.Globalization;
using System.Text;

namespace Grader.Reporting;

/// <summary>
/// The one place that makes text from a submission safe to show. What could move a cursor, reorder or hide what is beside it is
/// written visibly, as <c>\u{202E}</c>. Also kept out are the two ways in which a line of a log gives orders to GitHub Actions:
/// <c>::command::</c> after nothing but blanks, and <c>##[command]</c> anywhere.
/// </summary>
public static class ReportText
{
    /// <summary>On one line: line ends and tabs are shown as <c>\n</c>, <c>\r</c>, <c>\t</c>.</summary>
    public static string Line(string text) => Guarded(Visible(text));

    /// <summary>The lines of the text, each as <see cref="Line"/> makes it; an empty last line is none. A lone CR does not end a line.</summary>
    public static IEnumerable<string> Lines(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        var count = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        return lines.Take(count).Select(line => Guarded(Visible(line)));
    }

    /// <summary>Controls, format and bidi controls, odd blanks, lone surrogates and code points without a meaning, written visibly.</summary>
    public static string Visible(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~'))
            return text;
        var visible = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length;)
        {
            if (Rune.TryGetRuneAt(text, index, out var rune))
                AppendVisible(visible, rune);
            else
                AppendCode(visible, text[index]);
            index += rune.Utf16SequenceLength; // 1 for half a pair
        }
        return visible.ToString();
    }

    /// <summary>True for what must not reach a page or a terminal as it is.</summary>
    internal static bool IsUnsafe(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate => true,
        UnicodeCategory.SpaceSeparator => rune.Value != ' ',
        // Hangul fillers and the blank Braille pattern: letters by category, nothing to the eye.
        _ => rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800,
    };

    /// <summary>A line that no log takes for an order.</summary>
    internal static string Guarded(string line)
    {
        if (line.Contains("##[", StringComparison.Ordinal))
            line = line.Replace("##[", @"#\u{23}[", StringComparison.Ordinal);
        var start = line.AsSpan().TrimStart();
        return start.StartsWith("::") ? $@"{line[..^start.Length]}\u{{3A}}{start[1..]}" : line;
    }

    private static void AppendVisible(StringBuilder visible, Rune rune)
    {
        if (rune.Value is '\n' or '\r' or '\t')
            visible.Append(rune.Value switch { '\n' => @"\n", '\r' => @"\r", _ => @"\t" });
        else if (IsUnsafe(rune))
            AppendCode(visible, rune.Value);
        else
            visible.Append(rune.ToString());
    }

    private static void AppendCode(StringBuilder visible, int value) =>
        visible.Append(@"\u{").Append(value.ToString("X", CultureInfo.InvariantCulture)).Append('}');
}
