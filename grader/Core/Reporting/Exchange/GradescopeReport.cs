namespace Grader.Reporting.Exchange;

/// <summary>
/// Gradescope's <c>results.json</c>, for one learner. A hidden check is <c>after_published</c>: its name and points become the
/// learner's with the grade, and nothing else is ever told. After a fault of ours there is no score at all: Gradescope then says that the autograder
/// failed, instead of taking points away.
/// </summary>
public static class GradescopeReport
{
    public static string Render(LearnerReport report)
    {
        var results = HiddenChecks.Seal(report).Results;
        var tests = results.Index().SelectMany(result => TestCase.Of(result.Item).Index()
            .Select(one => Test(one.Item, $"{result.Index + 1}.{one.Index + 1}", withScore: report.Score is not null && !one.Item.IsUnasked)));
        var verdict = report.Worst();
        return $$"""
            {
            {{(report.Score is null ? "" : $"  \"score\": {JsonText.Of(report.Score)},\n")}}  "output": {{JsonText.Of(Output(report, verdict))}},
              "output_format": "text",
              "test_output_format": "text",
              "test_name_format": "text",
              "visibility": "visible",
              "stdout_visibility": "hidden",
              "extra_data": { "verdict": {{JsonText.Of(VerdictText.Name(verdict))}}, "maxScore": {{JsonText.Of(report.MaxScore)}} },
              "tests": {{Json.Lines([.. tests], "  ")}}
            }

            """;
    }

    private static string Test(TestCase one, string number, bool withScore) => Json.Object(
        ("name", JsonText.Of($"{ReportText.Line(one.Challenge)}: {one.Name}")), ("number", JsonText.Of(number)),
        ("status", one.Verdict == Verdict.JudgeError || one.IsUnasked ? null : JsonText.Of(one.Verdict == Verdict.Accepted ? "passed" : "failed")),
        ("score", withScore && one.Score is not null ? JsonText.Of(one.Score) : null), ("max_score", withScore ? JsonText.Of(one.MaxScore) : null),
        ("output", Json.Text(one.Text)),
        ("visibility", JsonText.Of(one.IsHidden ? "after_published" : "visible")),
        ("extra_data", Json.Object(("verdict", JsonText.Of(VerdictText.Name(one.Verdict))), ("model", one.Model))));

    private static string Output(LearnerReport report, Verdict verdict) => report.Score is null
        ? VerdictText.Sentence(Verdict.JudgeError)
        : $"{ReportScores.Text(report.Score, report.MaxScore)} points, {VerdictText.Words(verdict)}"
            + (report.IsPartial ? $"\n{VerdictText.Partial}" : "")
            + string.Concat(report.Notes.Select(note => $"\n{ReportText.Line(note.Path)}: {ReportText.Line(note.Message)}"));
}
