namespace Grader.Reporting;

/// <summary>One failed check in full: what is wrong, with which input, expected above actual with the difference marked.</summary>
internal static class TextCheck
{
    private const int LabelWidth = 12;
    private const int MostOutputLines = 6;

    public static void Write(TextPage page, Paint paint, CheckResult check)
    {
        page.Prose("  ", check.Message ?? VerdictText.Sentence(check.Verdict));
        if (check.Line is { } line)
            page.Prose("  ", $"at {ReportText.Line(check.File ?? "line")}, line {line}");
        if (check.Verdict == Verdict.JudgeError)
            page.Prose("  ", VerdictText.Sentence(check.Verdict));
        page.Gap();
        Value(page, paint, "input", check.Input);
        if (check is { Expected: not null, Actual: not null })
            Pair(page, paint, ValuePair.Of(ReportText.Line(check.Expected), ReportText.Line(check.Actual)));
        else
        {
            Value(page, paint, "expected", check.Expected);
            Value(page, paint, "actual", check.Actual);
        }
        Value(page, paint, "compared", check.Rule);
        Output(page, paint, check.Output);
    }

    private static void Value(TextPage page, Paint paint, string label, string? value)
    {
        if (value is not null)
            page.Line(Label(paint, label) + TextColumns.CutAtBlank(ReportText.Line(value), TextPage.Width - LabelWidth - 2));
    }

    private static void Pair(TextPage page, Paint paint, ValuePair whole)
    {
        var pair = whole.Cut(TextPage.Width - LabelWidth - 2);
        page.Line(Label(paint, "expected") + Painted(pair.Expected, pair.Start, pair.ExpectedEnd, paint.Good));
        page.Line(Label(paint, "actual") + Painted(pair.Actual, pair.Start, pair.ActualEnd, paint.Bad));
        if (pair.Marker() is { Length: > 0 } marker)
            page.Line(new string(' ', LabelWidth + 2) + marker);
    }

    private static string Painted(string value, int start, int end, Func<string, string> paint) =>
        end <= start ? value : value[..start] + paint(value[start..end]) + value[end..];

    private static void Output(TextPage page, Paint paint, string? output)
    {
        if (string.IsNullOrEmpty(output))
            return;
        var lines = ReportText.Lines(output).ToList();
        foreach (var (index, line) in lines.Take(MostOutputLines).Index())
            page.Line(Label(paint, index == 0 ? "printed" : "") + TextColumns.CutEnd("| " + line, TextPage.Width - LabelWidth - 2));
        if (lines.Count > MostOutputLines)
            page.Line(Label(paint, "") + $"({TextPage.Count(lines.Count - MostOutputLines, "more line")})");
    }

    private static string Label(Paint paint, string label) => $"  {paint.Faint(label)}{new string(' ', LabelWidth - label.Length)}";
}
