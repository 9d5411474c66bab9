using System.Globalization;
using System.Text;
using Grader.Reporting.Models;

namespace Grader.Reporting;

/// <summary>One failed check on the page, and the lines of source around a fault.</summary>
internal static class HtmlCheck
{
    // A long value scrolls sideways, so that expected and actual stay aligned; beyond this it is cut like in a terminal.
    private const int WidestValue = 400;
    private const int MostOutputLines = 40;
    private const int ContextLines = 2;

    public static void Write(StringBuilder html, ChallengeResult result, CheckResult check, ReportSources sources)
    {
        Line(html, $"<p>{HtmlText.Prose(check.Message ?? VerdictText.Sentence(check.Verdict))}</p>");
        if (check.Verdict == Verdict.JudgeError)
            Line(html, $"<p>{HtmlText.Prose(VerdictText.Sentence(check.Verdict))}</p>");
        if (check.Model is { } model)
            HtmlModel.Write(html, model);
        Values(html, check);
        if (check is { File: not null, Line: { } line })
            Excerpt(html, result.Challenge, check.File, line, column: null, sources);
        else if (TextCheck.PlaceUntold(check) is { } place)
            Line(html, $"<p class=\"place\">{HtmlText.Encoded(place)}</p>");
    }

    /// <summary>The line with its neighbours, and a caret under the column; only the place if the source is not at hand.</summary>
    public static void Excerpt(StringBuilder html, string challenge, string file, int line, int? column, ReportSources sources)
    {
        var place = $"{HtmlText.Line(file)}, line {Number(line)}" + (column is null ? "" : $", column {Number(column.Value)}");
        var lines = sources.Find(challenge, file)?.ReplaceLineEndings("\n").Split('\n');
        if (lines is null || line < 1 || line > lines.Length)
        {
            Line(html, $"<p class=\"place\">{place}</p>");
            return;
        }
        Line(html, $"<figure><figcaption>{place}</figcaption>");
        Line(html, $"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{place}\"><table class=\"source\">");
        for (var number = Math.Max(1, line - ContextLines); number <= Math.Min(lines.Length, line + ContextLines); number++)
        {
            var hit = number == line ? " class=\"hit\"" : "";
            Line(html, $"<tr{hit}><th scope=\"row\">{Number(number)}</th><td><code>{HtmlText.Encoded(Source(lines[number - 1]))}</code></td></tr>");
            if (number == line && column is { } under)
                Line(html, $"<tr class=\"caret\" aria-hidden=\"true\"><th></th><td><code>{Before(lines[number - 1], under)}^</code></td></tr>");
        }
        Line(html, "</table></div></figure>");
    }

    private static void Values(StringBuilder html, CheckResult check)
    {
        var rows = new StringBuilder();
        Row(rows, "input", check.Input);
        if (check is { Expected: not null, Actual: not null })
            Pair(rows, ValuePair.Of(ReportText.Line(check.Expected), ReportText.Line(check.Actual)).Cut(WidestValue));
        else
        {
            Row(rows, "expected", check.Expected);
            Row(rows, "actual", check.Actual);
        }
        Output(rows, check.Output);
        if (rows.Length > 0)
            Line(html, $"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Values of {HtmlText.Line(check.Name)}\"><table class=\"values\">\n{rows}</table></div>");
        if (check.Rule is not null)
            Line(html, $"<p class=\"rule\">Rule: {HtmlText.Line(check.Rule)}</p>");
    }

    private static void Row(StringBuilder rows, string label, string? value)
    {
        if (value is not null)
            Line(rows, $"<tr><th scope=\"row\">{label}</th><td><code>{HtmlText.Encoded(TextColumns.CutAtBlank(ReportText.Line(value), WidestValue))}</code></td></tr>");
    }

    private static void Pair(StringBuilder rows, ValuePair pair)
    {
        Line(rows, $"<tr class=\"expected\"><th scope=\"row\">expected</th><td><code>{Marked(pair.Expected, pair.Start, pair.ExpectedEnd)}</code></td></tr>");
        Line(rows, $"<tr class=\"actual\"><th scope=\"row\">actual</th><td><code>{Marked(pair.Actual, pair.Start, pair.ActualEnd)}</code></td></tr>");
    }

    private static string Marked(string value, int start, int end) => end <= start
        ? HtmlText.Encoded(value)
        : $"{HtmlText.Encoded(value[..start])}<mark>{HtmlText.Encoded(value[start..end])}</mark>{HtmlText.Encoded(value[end..])}";

    private static void Output(StringBuilder rows, string? output)
    {
        var lines = ReportText.Lines(output ?? "").ToList();
        if (lines.Count == 0)
            return;
        var shown = lines.Take(MostOutputLines).Select(line => HtmlText.Encoded(TextColumns.CutEnd(line, WidestValue)));
        var more = lines.Count > MostOutputLines ? $"\n({TextPage.Count(lines.Count - MostOutputLines, "more line")})" : "";
        Line(rows, $"<tr><th scope=\"row\">printed</th><td><code>{string.Join('\n', shown)}{more}</code></td></tr>");
    }

    private static string Source(string line) => TextColumns.CutEnd(ReportText.Line(line.Replace("\t", "    ", StringComparison.Ordinal)), WidestValue);

    // As wide as what the line shows before the column, which is written otherwise than it is where it holds tabs or controls.
    private static string Before(string line, int column) =>
        new(' ', TextColumns.Of(Source(line[..Math.Clamp(column - 1, 0, line.Length)])));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder html, string text) => html.Append(text).Append('\n');
}
