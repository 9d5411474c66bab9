using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Grader.Reporting.Exchange;

/// <summary>
/// SARIF 2.1.0 for code scanning: what is wrong, at its line. A compiler's error is a rule of its own, a failed check one of its verdict.
/// Hidden checks are counted, not listed. A finding without a place in the repository is left out by GitHub, and is here all the same.
/// </summary>
public sealed class SarifWriter(TextWriter output) : IBatchWriter
{
    private readonly SortedDictionary<string, string> _rules = new(StringComparer.Ordinal);
    private bool _begun;

    public void Add(LearnerReport report, ReportPlaces? places = null)
    {
        foreach (var result in HiddenChecks.Seal(report).Results)
            foreach (var finding in Finding.Of(result).Where(finding => finding.Verdict is not (Verdict.Accepted or Verdict.Skipped)))
                Write(report.Learner, finding, places ?? ReportPlaces.None);
    }

    public void Finish(ImmutableArray<ReportNote> notes)
    {
        output.Write(_begun ? "\n      ],\n" : Head + "[],\n");
        var rules = _rules.Select(rule => Json.Object(
            ("id", JsonText.Of(rule.Key)), ("shortDescription", Json.Object(("text", JsonText.Of(rule.Value)))))).ToList();
        output.Write($$"""
                  "tool": {
                    "driver": {
                      "name": "grader",
                      "rules": {{Json.Lines(rules, "          ")}}
                    }
                  }
                }
              ]
            }

            """);
        output.Flush();
    }

    private void Write(string learner, Finding finding, ReportPlaces places)
    {
        var rule = ReportText.Line(finding.Rule);
        _rules.TryAdd(rule, finding.Diagnostic is null ? VerdictText.Sentence(finding.Verdict) : $"The C# compiler reports {rule}.");
        output.Write(_begun ? ",\n        " : Head + "[\n        ");
        _begun = true;
        output.Write(Json.Object(
            ("ruleId", JsonText.Of(rule)), ("level", JsonText.Of(finding.Verdict == Verdict.JudgeError ? "note" : "error")),
            ("message", Json.Object(("text", JsonText.Of($"{finding.Title}\n{finding.Text}")))),
            ("locations", Location(finding, places)),
            ("partialFingerprints", Json.Object(("graderFinding/v1", JsonText.Of(Fingerprint(learner, finding)))))));
    }

    private static string? Location(Finding finding, ReportPlaces places)
    {
        if (places.Find(finding.Challenge, finding.File) is not { } path)
            return null;
        var region = Json.Object(("startLine", JsonText.Of(finding.Line ?? 1)), ("startColumn", finding.Column is { } column ? JsonText.Of(column) : null));
        return Json.Array([Json.Object(("physicalLocation", Json.Object(
            ("artifactLocation", Json.Object(("uri", JsonText.Of(Uri(path))))), ("region", region))))]);
    }

    private static string Uri(string path) => string.Join('/', path.Split('/').Select(part => System.Uri.EscapeDataString(ReportText.Visible(part))));

    /// <summary>What the finding is about, not how it reads: the same one after an edit is not a new alert.</summary>
    private static string Fingerprint(string learner, Finding finding) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\0', learner, finding.Challenge, finding.Rule, finding.Diagnostic is null ? finding.Title : finding.Text))));

    private const string Head = """
        {
          "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "automationDetails": { "id": "grader/" },
              "results": 
        """;
}
