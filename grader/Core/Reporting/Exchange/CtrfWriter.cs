using System.Collections.Immutable;

namespace Grader.Reporting.Exchange;

/// <summary>Common Test Report Format. It wants times, and a report has none: they are 0.</summary>
public sealed class CtrfWriter(TextWriter output) : IBatchWriter
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int _tests;

    public void Add(LearnerReport report, ReportPlaces? places = null)
    {
        foreach (var one in HiddenChecks.Seal(report).Results.SelectMany(result => TestCase.Of(result)))
        {
            output.Write(_tests++ == 0 ? Head + "[\n      " : ",\n      ");
            output.Write(Test(report.Learner, one, places ?? ReportPlaces.None));
        }
    }

    public void Finish(ImmutableArray<ReportNote> notes)
    {
        output.Write(_tests == 0 ? Head + "[],\n" : "\n    ],\n");
        output.Write($$"""
                "summary": { "tests": {{_tests}}, "passed": {{Count("passed")}}, "failed": {{Count("failed")}}, "skipped": {{Count("skipped")}}, "pending": 0, "other": {{Count("other")}}, "start": 0, "stop": 0 }
              }
            }

            """);
        output.Flush();
    }

    private string Test(string learner, TestCase one, ReportPlaces places)
    {
        var status = Status(one.Verdict);
        _counts[status] = Count(status) + 1;
        return Json.Object(
            ("name", JsonText.Of(one.Name)), ("status", JsonText.Of(status)), ("duration", "0"),
            ("suite", Json.Array([JsonText.Of(ReportText.Line(learner)), JsonText.Of(ReportText.Line(one.Challenge))])),
            ("message", Json.Text(one.Message)), ("trace", Json.Text(one.Text)), ("snippet", Json.Text(one.Check?.Input)),
            ("rawStatus", JsonText.Of(VerdictText.Name(one.Verdict))),
            ("filePath", Json.Text(one.Check?.Hidden == true ? null : places.Find(one.Challenge, one.Check?.File))),
            ("line", one.Check?.Line is { } line ? JsonText.Of(line) : null),
            ("extra", Json.Object(("score", JsonText.Of(one.Score)), ("maxScore", JsonText.Of(one.MaxScore)), ("hidden", JsonText.Of(one.IsHidden)), ("model", one.Model))));
    }

    private int Count(string status) => _counts.GetValueOrDefault(status);

    private static string Status(Verdict verdict) => verdict switch
    {
        Verdict.Accepted => "passed",
        Verdict.Skipped => "skipped",
        Verdict.JudgeError => "other",
        _ => "failed",
    };

    private const string Head = """
        {
          "reportFormat": "CTRF",
          "specVersion": "0.0.0",
          "results": {
            "tool": { "name": "grader" },
            "tests": 
        """;
}
