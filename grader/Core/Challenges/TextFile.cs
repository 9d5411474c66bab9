using System.Text;

namespace Grader.Challenges;

/// <summary>A file's bytes as text, or why they are none. Challenges and submissions are read by the same rules.</summary>
public abstract record TextFile
{
    private TextFile() { }

    /// <param name="Content">Without byte order mark; line ends as they were.</param>
    public sealed record Text(string Content) : TextFile;

    /// <param name="Why">A clause that goes on from the file's name: <c>is not UTF-8 (byte 12)</c>.</param>
    public sealed record NotText(string Why) : TextFile;

    private static readonly UTF8Encoding Utf8 = new(false, true);

    /// <summary>UTF-8 with or without byte order mark, or UTF-16 with one. A character U+0000 is a sign of a binary file.</summary>
    public static TextFile Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => new NotText("is UTF-32; save it as UTF-8"),
        [0xEF, 0xBB, 0xBF, .. var rest] => Decode(rest, Utf8, e => $"is not UTF-8 (byte {e.Index + 3})"),
        [0xFF, 0xFE, .. var rest] => Decode(rest, new UnicodeEncoding(false, false, true), _ => "begins as UTF-16 and is none"),
        [0xFE, 0xFF, .. var rest] => Decode(rest, new UnicodeEncoding(true, false, true), _ => "begins as UTF-16 and is none"),
        _ => Decode(bytes, Utf8, e => $"is not UTF-8 (byte {e.Index})"),
    };

    /// <summary>Windows line ends to Unix ones, so that a checkout on Windows gives the same text, inputs and hashes.</summary>
    public static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static TextFile Decode(ReadOnlySpan<byte> bytes, Encoding encoding, Func<DecoderFallbackException, string> why)
    {
        try
        {
            string text = encoding.GetString(bytes);
            int zero = text.IndexOf('\0', StringComparison.Ordinal);
            return zero < 0 ? new Text(text) : new NotText($"is not text (a zero character at position {zero})");
        }
        catch (DecoderFallbackException e)
        {
            return new NotText(why(e));
        }
    }
}
