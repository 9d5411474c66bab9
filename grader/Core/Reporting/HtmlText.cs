using System.Text;

namespace Grader.Reporting;

/// <summary>Text of any origin as HTML, in an element or a quoted attribute; the result is well-formed XML as well.</summary>
internal static class HtmlText
{
    /// <summary>On one line, with everything that does not show made visible.</summary>
    public static string Line(string text) => Encoded(ReportText.Line(text));

    /// <summary>Text that <see cref="ReportText"/> has made safe already.</summary>
    public static string Encoded(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        foreach (var c in text)
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(c),
            };
        return html.ToString();
    }

    /// <summary>Sentences, in which text between backticks is code; line ends break the line.</summary>
    public static string Prose(string text) => string.Join("<br/>", ReportText.Lines(text).Select(Spans));

    private static string Spans(string line) =>
        string.Concat(InlineCode.Parts(line).Select(part => part.IsCode ? $"<code>{Encoded(part.Text)}</code>" : Encoded(part.Text)));
}
