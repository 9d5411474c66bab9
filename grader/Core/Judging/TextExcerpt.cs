namespace Grader.Judging;

/// <summary>Of a long text the stretch in which it differs from another.</summary>
internal static class TextExcerpt
{
    /// <summary>In characters: what fits beside its counterpart in a message.</summary>
    public const int Longest = 80;

    /// <summary>Before the first difference, so that it is seen where it is.</summary>
    private const int Before = 30;

    /// <summary>Escaped, without quotes.</summary>
    public static string Of(string text, string other)
    {
        (string stretch, string before, string after) = Stretch(text, other);
        return before + CSharpLiteral.Escape(stretch, Longest) + after;
    }

    /// <summary>As a C# literal.</summary>
    public static string Quoted(string text, string other)
    {
        (string stretch, string before, string after) = Stretch(text, other);
        return $"\"{before}{CSharpLiteral.Escape(stretch, Longest, '"')}{after}\"";
    }

    private static (string Stretch, string Before, string After) Stretch(string text, string other)
    {
        if (text.Length <= Longest)
            return (text, "", "");
        int start = Math.Clamp(text.AsSpan().CommonPrefixLength(other) - Before, 0, text.Length - Longest);
        return (text.Substring(start, Longest), start > 0 ? "…" : "", start + Longest < text.Length ? "…" : "");
    }
}
