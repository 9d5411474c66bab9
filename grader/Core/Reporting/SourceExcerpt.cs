using System.Globalization;

namespace Grader.Reporting;

/// <summary>A line of the learner's own file with its neighbours, and where in it to look.</summary>
internal static class SourceExcerpt
{
    private const int ContextLines = 1;

    /// <param name="column">From 1; a caret stands below it. Null: the line as a whole.</param>
    public static void Write(TextPage page, Paint paint, string source, int line, int? column, string indent)
    {
        string[] lines = source.Split('\n');
        if (line < 1 || line > lines.Length)
            return;
        int last = Math.Min(lines.Length, line + ContextLines);
        int digits = last.ToString(CultureInfo.InvariantCulture).Length;
        for (int number = Math.Max(1, line - ContextLines); number <= last; number++)
        {
            bool hit = number == line;
            string margin = $"{indent}{(hit ? ">" : " ")} {number.ToString(CultureInfo.InvariantCulture).PadLeft(digits)} | ";
            string shown = TextColumns.CutEnd(Shown(lines[number - 1]), TextPage.Width - margin.Length);
            page.Line(margin + (hit ? paint.Strong(shown) : paint.Faint(shown)));
            if (hit && column is { } at)
                page.Line(new string(' ', margin.Length + Before(lines[number - 1], at)) + "^");
        }
    }

    // As wide as what is shown before the column, where a tab takes four.
    private static int Before(string line, int column) => TextColumns.Of(Shown(line[..Math.Clamp(column - 1, 0, line.Length)]));

    private static string Shown(string line) => ReportText.Visible(line.TrimEnd('\r').Replace("\t", "    ", StringComparison.Ordinal));
}
