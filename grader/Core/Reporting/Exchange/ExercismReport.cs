namespace Grader.Reporting.Exchange;

/// <summary>
/// Exercism's <c>results.json</c>, version 3, for one learner; a track's test runner grades one exercise at a time. Tests stand in the order of
/// the checks, since only the first failure is shown; a check that was not asked is left out, for there is no word for it.
/// </summary>
public static class ExercismReport
{
    private const int LongestMessage = 65_535;
    private const int LongestOutput = 500;
    private const string Truncated = "\n(the rest of the output is left out)";

    public static string Render(LearnerReport report)
    {
        var results = HiddenChecks.Seal(report).Results;
        var error = Error(report);
        var tests = results.SelectMany(result => TestCase.Of(result).Where(one => !one.IsUnasked).Select(one => Test(one, several: results.Length > 1)));
        return $$"""
            {
              "version": 3,
              "status": {{JsonText.Of(error is not null ? "error" : report.Worst() == Verdict.Accepted ? "pass" : "fail")}},
              "message": {{JsonText.Of(error)}},
              "tests": {{Json.Lines(error is null ? [.. tests] : [], "  ")}}
            }

            """;
    }

    /// <summary>Why no test ran; null if one did.</summary>
    private static string? Error(LearnerReport report)
    {
        if (report.Results.FirstOrDefault(result => result.Verdict == Verdict.JudgeError) is not null)
            return VerdictText.Sentence(Verdict.JudgeError);
        if (report.Results.Any(result => result.Verdict is not (Verdict.CompileError or Verdict.Rejected or Verdict.Skipped)
            || result.Checks.Any(check => check.Verdict is not (Verdict.CompileError or Verdict.Skipped))))
            return null;
        var told = HiddenChecks.Seal(report).Results.SelectMany(Finding.Of).Select(finding => finding.Diagnostic is { } diagnostic
            ? ReportText.Line(TextReport.Told(diagnostic)) : $"{finding.Title}\n{finding.Text}");
        return Cut(report.Results.IsEmpty ? "Nothing was handed in that could be graded." : string.Join("\n\n", told), LongestMessage, "…");
    }

    private static string Test(TestCase one, bool several) => Json.Object(
        ("name", JsonText.Of(several ? $"{ReportText.Line(one.Challenge)}: {one.Name}" : one.Name)),
        ("status", JsonText.Of(one.Verdict == Verdict.Accepted ? "pass" : "fail")),
        ("message", one.Verdict == Verdict.Accepted ? null : JsonText.Of(Cut(one.Text.Length > 0 ? one.Text : one.Message, LongestMessage, "…"))),
        ("output", Json.Text(Cut(string.Join('\n', ReportText.Lines(one.Check?.Output ?? "")), LongestOutput, Truncated))),
        ("test_code", Json.Text(one.Check?.Input is { } input ? ReportText.Line(input) : null)));

    private static string Cut(string text, int most, string mark)
    {
        if (text.Length <= most)
            return text;
        var cut = most - mark.Length;
        return text[..(char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut)] + mark;
    }
}
