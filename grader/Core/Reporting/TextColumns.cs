using System.Globalization;
using System.Text;

namespace Grader.Reporting;

/// <summary>Text measured in the columns of a terminal: 2 for East Asian wide characters and emoji, 0 for combining marks.</summary>
public static class TextColumns
{
    private const string Ellipsis = "…";
    private const int LongestCutWord = 12;

    public static int Of(string text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
            columns += Of(rune);
        return columns;
    }

    public static int Of(Rune rune) => rune.Value switch
    {
        < 0x300 => 1,
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD) => 2,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0 : 1,
    };

    /// <summary>As much of the beginning as fits.</summary>
    public static string Start(string text, int width)
    {
        var (columns, length) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if ((columns += Of(rune)) > width)
                return text[..length];
            length += rune.Utf16SequenceLength;
        }
        return text;
    }

    /// <summary>As much of the end as fits.</summary>
    public static string End(string text, int width)
    {
        var (columns, start) = (0, text.Length);
        while (start > 0)
        {
            var length = start > 1 && char.IsLowSurrogate(text[start - 1]) && char.IsHighSurrogate(text[start - 2]) ? 2 : 1;
            if (Rune.TryGetRuneAt(text, start - length, out var rune) && (columns += Of(rune)) > width)
                break;
            start -= length;
        }
        return text[start..];
    }

    /// <summary>Cut at the end, with an ellipsis.</summary>
    public static string CutEnd(string text, int width) => Of(text) <= width ? text : Start(text, width - 1).TrimEnd() + Ellipsis;

    /// <summary>Cut at the end, rather before a word than in it.</summary>
    public static string CutAtBlank(string text, int width)
    {
        if (Of(text) <= width)
            return text;
        var start = Start(text, width - 2);
        var blank = start.LastIndexOf(' ');
        return blank > Math.Max(0, start.Length - LongestCutWord) ? start[..blank] + " " + Ellipsis : start + Ellipsis;
    }

    /// <summary>The end, cut rather after a word than in it.</summary>
    public static string EndAtBlank(string text, int width)
    {
        if (Of(text) <= width)
            return text;
        var end = End(text, width - 2);
        var blank = end.IndexOf(' ', StringComparison.Ordinal);
        return blank >= 0 && blank < LongestCutWord && blank < end.Length - 1 ? end[(blank + 1)..] : end;
    }

    /// <summary>Cut in the middle, with an ellipsis: both ends of a path or a name tell something.</summary>
    public static string CutMiddle(string text, int width) => Of(text) <= width
        ? text
        : Start(text, width / 2) + Ellipsis + End(text, width - (width / 2) - 1);

    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));

    /// <summary>
    /// Broken at blanks, and inside words that are longer than a line. No line begins with blanks, or so that a log takes it for
    /// an order; at least one line.
    /// </summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var rest = ReportText.Guarded(text.Trim(' '));
        while (Of(rest) > width)
        {
            var line = Start(rest, width);
            var blank = rest[line.Length] == ' ' ? line.Length : line.LastIndexOf(' ');
            if (blank > 0)
                line = line[..blank];
            yield return line.TrimEnd(' ');
            rest = ReportText.Guarded(rest[line.Length..].TrimStart(' '));
        }
        yield return rest;
    }
}
