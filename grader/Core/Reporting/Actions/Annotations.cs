using System.Globalization;

namespace Grader.Reporting.Actions;

/// <summary>
/// What GitHub shows at the lines of a pull request. It drops all but the first ten of a step without a word, so no more are written:
/// errors first, and the last one says how many more there are.
/// </summary>
internal sealed class Annotations(bool several)
{
    private const int Most = 10;
    private const int LongestText = 4000;

    private readonly List<string> _errors = [], _warnings = [];
    private int _count;

    /// <param name="report">Sealed.</param>
    public void Add(LearnerReport report, ReportPlaces places)
    {
        var who = several ? $"{report.Learner}, " : "";
        foreach (var finding in report.Results.SelectMany(Finding.Of).Where(finding => finding.Verdict is not (Verdict.Accepted or Verdict.Skipped)))
            Keep(finding.Verdict == Verdict.JudgeError ? _warnings : _errors, () => Render(who, finding, places));
        foreach (var note in report.Notes)
            Keep(_warnings, () => WorkflowCommand.Render("warning", note.Message, ("title", $"{who}{note.Path}")));
    }

    /// <param name="remarks">About the run as a whole; they are always among what is shown.</param>
    public IEnumerable<string> Render(IReadOnlyCollection<string> remarks)
    {
        var room = Most - remarks.Count;
        var shown = _count <= room ? _count : room - 1;
        foreach (var line in _errors.Concat(_warnings).Take(shown))
            yield return line;
        if (_count > shown)
            yield return WorkflowCommand.Render("notice", $"+{_count - shown} more in the summary", ("title", "grader"));
        foreach (var remark in remarks)
            yield return WorkflowCommand.Render("notice", remark, ("title", "grader"));
    }

    private void Keep(List<string> lines, Func<string> render)
    {
        _count++;
        if (lines.Count < Most)
            lines.Add(render());
    }

    private static string Render(string who, Finding finding, ReportPlaces places)
    {
        var text = finding.Text.Length <= LongestText ? finding.Text : finding.Text[..LongestText] + "…";
        return WorkflowCommand.Render(finding.Verdict == Verdict.JudgeError ? "warning" : "error", text,
            ("file", places.Find(finding.Challenge, finding.File)), ("line", finding.Line?.ToString(CultureInfo.InvariantCulture)),
            ("col", finding.Column?.ToString(CultureInfo.InvariantCulture)), ("title", $"{who}{finding.Title} ({VerdictText.WordsOfCheck(finding.Verdict)})"));
    }
}
