using System.Globalization;
using System.Text;

namespace Grader.Reporting;

/// <summary>JSON values as the canonical report writes them.</summary>
internal static class JsonText
{
    public static string Of(string? text) => text is null ? "null" : Quoted(text);

    public static string Of(decimal? number) => number is { } known ? ReportScores.Text(known) : "null";

    public static string Of(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "null";

    public static string Of(bool? value) => value switch { true => "true", false => "false", null => "null" };

    /// <summary>
    /// Readable wherever that is safe, so that <c>cat</c> and a diff show it: what could act on a terminal, or give orders to a
    /// log, is <c>\u001b</c>. Half of a surrogate pair has no place in UTF-8, and strict readers refuse it as an escape:
    /// it becomes the text <c>\u{D800}</c>.
    /// </summary>
    private static string Quoted(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        for (var index = 0; index < text.Length; index++)
        {
            if (!Rune.TryGetRuneAt(text, index, out var rune))
                json.Append(@"\\u{").Append(((int)text[index]).ToString("X4", CultureInfo.InvariantCulture)).Append('}');
            else if (rune.Value == '#' && string.CompareOrdinal(text, index, "##[", 0, 3) == 0)
                json.Append(@"\u0023");
            else
                Append(json, rune);
            index += rune.Utf16SequenceLength - 1;
        }
        return json.Append('"').ToString();
    }

    private static void Append(StringBuilder json, Rune rune)
    {
        if (rune.Value is '"' or '\\')
            json.Append('\\').Append((char)rune.Value);
        else if (rune.Value is '\n' or '\r' or '\t')
            json.Append(rune.Value switch { '\n' => @"\n", '\r' => @"\r", _ => @"\t" });
        else if (!ReportText.IsUnsafe(rune))
            json.Append(rune.ToString());
        else
            foreach (var unit in rune.ToString())
                json.Append(@"\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
    }
}
