using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Reporting;

/// <summary>
/// Text of any origin as GitHub's Markdown, showing what it says and doing nothing: no link, image, mention, reference, formula,
/// list, table or HTML comes of it.
/// </summary>
internal static partial class MarkdownText
{
    /// <summary>
    /// A paragraph's lines. What stands between backticks is code, as in the messages of checks. Mentions, references and formulas
    /// are made from the finished text, where a backslash is gone: <c>@</c>, <c>#</c> and <c>$</c> are therefore code, too.
    /// </summary>
    public static string Prose(string text) => string.Join('\n', ReportText.Lines(text).Select(line => AtStart(Spans(line.Trim(' ')))).Where(line => line.Length > 0));

    /// <summary>One line, for a table's cell, in which a vertical line would end even code, or for a heading, a list or bold type.</summary>
    public static string Cell(string text) => AtStart(Spans(ReportText.Line(text).Trim(' '), withCode: false)).Replace(@"\|", "&#124;", StringComparison.Ordinal);

    /// <summary>Between tags of an HTML block, where Markdown does not apply. Code, because a mention would.</summary>
    public static string Html(string text) => $"<code>{HtmlText.Line(text)}</code>";

    /// <summary>A block of code, its fence longer than any run of backticks in it.</summary>
    public static string Fence(IEnumerable<string> lines)
    {
        var content = string.Join('\n', lines);
        var fence = new string('`', Math.Max(3, LongestRun(content) + 1));
        return $"{fence}text\n{content}\n{fence}";
    }

    private static string Spans(string line, bool withCode = true)
    {
        var pieces = new List<(string Text, bool IsCode)>();
        foreach (var part in withCode ? InlineCode.Parts(line) : [(line, false)])
        {
            if (part.IsCode)
                Add(pieces, part.Text, true);
            else
                foreach (var piece in Live().Split(part.Text))
                    Add(pieces, piece, Live().IsMatch(piece));
        }
        return string.Concat(pieces.Select(piece => piece.IsCode ? $"`{piece.Text}`" : Escaped(piece.Text)));
    }

    // What begins a list, a heading's underline or a definition there, and nowhere else.
    private static string AtStart(string line) => BlockStart().Replace(line, @"$1\$2");

    // Two spans of code must not touch: their backticks would make one run.
    private static void Add(List<(string Text, bool IsCode)> pieces, string text, bool isCode)
    {
        if (text.Length == 0)
            return;
        if (isCode && pieces.Count > 0 && pieces[^1].IsCode)
            pieces[^1] = (pieces[^1].Text + text, true);
        else
            pieces.Add((text, isCode));
    }

    // As little as makes it inert, so that the source stays readable in a log or a mail.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var (index, c) in text.Index())
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '&' => escaped.Append("&amp;"),
                '*' or '[' or ']' or '\\' or '^' or '_' or '`' or '|' or '~' or '>' => escaped.Append('\\').Append(c),
                // Only `: ` is not the middle of an address or of an emoji's name.
                ':' when index + 1 < text.Length && text[index + 1] != ' ' => escaped.Append(@"\:"),
                '.' when EndsInWww(text.AsSpan(0, index)) => escaped.Append(@"\."),
                _ => escaped.Append(c),
            };
        return escaped.ToString();
    }

    private static bool EndsInWww(ReadOnlySpan<char> text) => text.EndsWith("www", StringComparison.OrdinalIgnoreCase);

    private static int LongestRun(string text) => Backticks().Matches(text).Select(run => run.Length).DefaultIfEmpty().Max();

    [GeneratedRegex("^([0-9]*)([-+=.):])")]
    private static partial Regex BlockStart();

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();

    [GeneratedRegex("([@#$]+)")]
    private static partial Regex Live();
}
