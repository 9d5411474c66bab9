using System.Globalization;
using System.Text;

namespace Grader.Judging;

/// <summary>Text as C# writes it: nothing that moves a cursor, colours a terminal or turns the reading direction is left raw.</summary>
internal static class CSharpLiteral
{
    public static string Of(char value) => $"'{(value == '\'' ? "\\'" : Escape(value.ToString(), 1, '\''))}'";

    /// <summary>In quotes; of a long text the first <paramref name="longest"/> characters, then how many more there are.</summary>
    public static string Of(string value, int longest) => value.Length <= longest
        ? $"\"{Escape(value, longest, '"')}\""
        : $"\"{Escape(value[..longest], longest, '"')}…\" and {value.Length - longest} more";

    /// <summary>Without quotes; cut at <paramref name="longest"/> characters.</summary>
    public static string Escape(string value, int longest, char quote = '\0')
    {
        var text = new StringBuilder();
        for (int i = 0; i < value.Length && i < longest; i++)
        {
            char c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                Append(text, new Rune(c, value[++i]));
            else
                Append(text, c, quote);
        }
        return value.Length > longest ? text.Append('…').ToString() : text.ToString();
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        if (IsHarmless(Rune.GetUnicodeCategory(rune)))
            text.Append(rune);
        else
            text.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
    }

    private static void Append(StringBuilder text, char c, char quote)
    {
        _ = c switch
        {
            '\n' => text.Append("\\n"),
            '\r' => text.Append("\\r"),
            '\t' => text.Append("\\t"),
            '\0' => text.Append("\\0"),
            '\\' when quote != '\0' => text.Append("\\\\"),
            _ when c == quote && quote != '\0' => text.Append('\\').Append(c),
            _ when IsHarmless(char.GetUnicodeCategory(c)) && (c is ' ' || !char.IsWhiteSpace(c)) => text.Append(c),
            _ => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
        };
    }

    private static bool IsHarmless(UnicodeCategory category) => category is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
