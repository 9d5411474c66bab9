using System.Text;

namespace Grader.Reporting;

/// <summary>A statement's Markdown on a terminal: paragraphs wrapped, code and tables as they are, no marks that only a browser needs.</summary>
internal static class StatementText
{
    public static void Write(TextPage page, string markdown, string title)
    {
        var paragraph = new StringBuilder();
        bool inCode = false;
        foreach (string line in ReportText.Lines(markdown).Append(""))
        {
            bool fence = line.StartsWith("```", StringComparison.Ordinal);
            bool verbatim = !fence && (inCode || line.StartsWith("    ", StringComparison.Ordinal) || line.StartsWith('|'));
            bool item = line.StartsWith("- ", StringComparison.Ordinal);
            if (verbatim || fence || item || line.Length == 0 || line.StartsWith('#'))
                Flush(page, paragraph);
            if (fence)
                inCode = !inCode;
            else if (verbatim)
                page.Line(inCode ? $"    {line}" : line);
            else if (line.Length == 0)
                page.Gap();
            else if (!line.StartsWith('#'))
                paragraph.Append(paragraph.Length > 0 ? " " : "").Append(line);
            else if (line.TrimStart('#', ' ') is var heading && heading != title)
                page.Line(heading);
        }
    }

    private static void Flush(TextPage page, StringBuilder paragraph)
    {
        string text = paragraph.ToString();
        paragraph.Clear();
        if (text.StartsWith("- ", StringComparison.Ordinal))
            page.Prose("- ", text[2..], mostLines: int.MaxValue);
        else if (text.Length > 0)
            page.Prose("", text, mostLines: int.MaxValue);
    }
}
