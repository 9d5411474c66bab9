using Grader.Reporting.Models;

namespace Grader.Reporting;

/// <summary>One failed check in full: what is wrong, with which input, expected above actual with the difference marked.</summary>
internal static class TextCheck
{
    private const int LabelWidth = 12;
    private const int MostOutputLines = 6;

    public static void Write(TextPage page, Paint paint, CheckResult check, string indent = "  ")
    {
        page.Prose(indent, check.Message ?? VerdictText.Sentence(check.Verdict));
        if (check.Verdict == Verdict.JudgeError)
            page.Prose(indent, VerdictText.Sentence(check.Verdict));
        if (PlaceUntold(check) is { } place)
            page.Prose(indent, place);
        if (check.Model is { } model)
            TextModel.Write(page, model, indent);
        page.Gap();
        Values(page, paint, check, indent);
    }

    /// <summary><c>at relu.csx, line 3</c></summary>
    public static string? Place(CheckResult check) => check.Line is not { } line
        ? null
        : check.File is null ? $"at line {line}" : $"at {ReportText.Line(check.File)}, line {line}";

    /// <summary>As <see cref="Place"/>; null where the message names the place already.</summary>
    public static string? PlaceUntold(CheckResult check) =>
        Place(check) is { } place && check.Message?.Contains(place, StringComparison.Ordinal) != true ? place : null;

    /// <summary>Input, expected, actual, rule and printed text, one below the other.</summary>
    public static void Values(TextPage page, Paint paint, CheckResult check, string indent)
    {
        var width = TextPage.Width - LabelWidth - indent.Length;
        Value("input", check.Input);
        if (check is { Expected: not null, Actual: not null })
            Pair(ValuePair.Of(ReportText.Line(check.Expected), ReportText.Line(check.Actual)).Cut(width));
        else
        {
            Value("expected", check.Expected);
            Value("actual", check.Actual);
        }
        Value("rule", check.Rule);
        Printed(ReportText.Lines(check.Output ?? "").ToList());

        void Value(string label, string? value)
        {
            if (value is not null)
                Line(label, TextColumns.CutAtBlank(ReportText.Line(value), width));
        }

        void Pair(ValuePair pair)
        {
            Line("expected", Painted(pair.Expected, pair.Start, pair.ExpectedEnd, paint.Good));
            Line("actual", Painted(pair.Actual, pair.Start, pair.ActualEnd, paint.Bad));
            if (pair.Marker() is { Length: > 0 } marker)
                Line("", marker);
        }

        void Printed(List<string> lines)
        {
            foreach (var (index, line) in lines.Take(MostOutputLines).Index())
                Line(index == 0 ? "printed" : "", TextColumns.CutEnd("| " + line, width));
            if (lines.Count > MostOutputLines)
                Line("", $"({TextPage.Count(lines.Count - MostOutputLines, "more line")})");
        }

        void Line(string label, string value) => page.Line(indent + paint.Faint(label) + new string(' ', LabelWidth - label.Length) + value);
    }

    private static string Painted(string value, int start, int end, Func<string, string> paint) =>
        end <= start ? value : value[..start] + paint(value[start..end]) + value[end..];
}
