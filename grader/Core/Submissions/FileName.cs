using System.Globalization;
using System.Text;

namespace Grader.Submissions;

/// <summary>
/// File names without loss. On Linux a name is any bytes; .NET turns those that are not UTF-8 into U+FFFD and can then no
/// longer open the file. Here such a byte <c>0x9F</c> is the lone surrogate U+DC9F, which no valid name decodes to, so that
/// text and bytes convert both ways.
/// </summary>
internal static class FileName
{
    private static readonly UTF8Encoding Strict = new(false, true);

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            bool valid = Rune.DecodeFromUtf8(bytes, out var rune, out int length) == System.Buffers.OperationStatus.Done;
            if (valid)
                text.Append(rune.ToString());
            else
                foreach (byte b in bytes[..length])
                    text.Append((char)(0xDC00 + b));
            bytes = bytes[length..];
        }
        return text.ToString();
    }

    public static byte[] Encode(string name)
    {
        var bytes = new List<byte>(name.Length);
        Span<byte> buffer = stackalloc byte[4];
        for (int at = 0; at < name.Length;)
        {
            if (Rune.TryGetRuneAt(name, at, out var rune))
            {
                bytes.AddRange(buffer[..rune.EncodeToUtf8(buffer)]);
                at += rune.Utf16SequenceLength;
            }
            else
                bytes.Add((byte)(name[at++] & 0xFF));
        }
        return [.. bytes];
    }

    /// <summary>Ordinal by the raw bytes.</summary>
    public static int Compare(string a, string b) => Encode(a).AsSpan().SequenceCompareTo(Encode(b));

    /// <summary>
    /// As text that is safe to look at and means one name only: controls, formatting and bidi controls, line and paragraph
    /// separators and the backslash as <c>\u{202E}</c>, bytes that are not UTF-8 as <c>\x{9F}</c>.
    /// </summary>
    public static string Show(string name)
    {
        var shown = new StringBuilder(name.Length);
        for (int at = 0; at < name.Length;)
        {
            if (Rune.TryGetRuneAt(name, at, out var rune))
            {
                Append(shown, rune);
                at += rune.Utf16SequenceLength;
            }
            else
                AppendEscape(shown, name[at++]);
        }
        return shown.ToString();
    }

    private static void Append(StringBuilder shown, Rune rune)
    {
        bool visible = rune.Value != '\\' && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control
            or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
        if (visible)
            shown.Append(rune.ToString());
        else
            shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}");
    }

    private static void AppendEscape(StringBuilder shown, char lone) => _ = lone is >= '\uDC80' and <= '\uDCFF'
        ? shown.Append(CultureInfo.InvariantCulture, $"\\x{{{lone & 0xFF:X2}}}")
        : shown.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)lone:X4}}}");

    /// <summary>Names that are passed over without a word, in every folder.</summary>
    public static bool IsIgnored(string name) =>
        name.StartsWith('.')
        || Like(name, "submission.yaml") || Like(name, "remarks.yaml")
        || name.Contains(".received.", StringComparison.OrdinalIgnoreCase)
        || IsReport(name);

    /// <summary><c>report.json</c>, <c>report.verified.json</c>, and <c>x.report.verified.json</c> beside a zip or file.</summary>
    private static bool IsReport(string name) =>
        name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        && (name.StartsWith("report.", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".report.verified.json", StringComparison.OrdinalIgnoreCase));

    public static bool Like(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
