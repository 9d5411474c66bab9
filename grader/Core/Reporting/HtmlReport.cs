using System.Globalization;
using System.Text;
using Grader.Reporting.Models;

namespace Grader.Reporting;

/// <summary>
/// One page in one file: no script, nothing loaded, and a policy that says so. Reads on a phone, in print, in the dark and aloud.
/// It is well-formed XML, so that what it consists of can be proven by any parser.
/// </summary>
public sealed class HtmlReport
{
    private const int MostChecks = 50;
    private const int MostDiagnostics = 50;

    private readonly LearnerReport _report;
    private readonly ReportSources _sources;
    private readonly NextStep? _first;
    private readonly StringBuilder _html = new();

    private readonly CourseWords _words;

    private HtmlReport(LearnerReport report, ReportSources sources, CourseWords words)
    {
        (_report, _sources, _words) = (HiddenChecks.Seal(report), sources, words);
        _first = NextStep.Of(_report);
    }

    /// <param name="sources">For excerpts; <see cref="ReportSources.None"/> leaves them out.</param>
    public static string Render(LearnerReport report, ReportSources sources) => Render(report, sources, CourseWords.None);

    /// <param name="words">Above what the grader found.</param>
    public static string Render(LearnerReport report, ReportSources sources, CourseWords words)
    {
        var page = new HtmlReport(report, sources, words);
        page.Head();
        page.Header();
        page.Line("<main>");
        page.Words();
        page.First();
        page.Overview();
        page.Challenges();
        page.Notes();
        page.Line("</main>");
        page.Line("</body>");
        page.Line("</html>");
        return page._html.ToString();
    }

    private void Head() => HtmlPage.Begin(_html, $"{HtmlText.Line(_report.Learner)}: {ReportScores.Text(_report.Score, _report.MaxScore)} points");

    private void Header()
    {
        Line("<header>");
        Line($"<h1>{HtmlText.Line(_report.Learner)}</h1>");
        Line($"<p class=\"points\"><strong>{(_report.Score is { } score ? ReportScores.Text(score) : "–")}</strong> of {ReportScores.Text(_report.MaxScore)} points</p>");
        Line($"<div class=\"bar\" aria-hidden=\"true\"><span style=\"width: {Percent(_report.Score, _report.MaxScore)}%\"></span></div>");
        Line("</header>");
    }

    private void Words()
    {
        if (_words.IsEmpty)
            return;
        Line("<section class=\"card\" aria-labelledby=\"course\">");
        Line($"<h2 id=\"course\" style=\"margin: 0 0 .25rem\">{CourseWords.Title}</h2>");
        foreach (string sentence in _words.Grades)
            Line($"<p>{HtmlText.Line(sentence)}</p>");
        foreach (var (about, text) in _words.Remarks)
            Line($"<p class=\"note\">{(about is null ? "" : $"<strong>{HtmlText.Line(about)}</strong>: ")}{HtmlText.Prose(text)}</p>");
        Line("</section>");
    }

    private void First()
    {
        if (_first is not { } step)
            return;
        Line($"<section class=\"card next\" aria-labelledby=\"first\">");
        Line($"<h2 id=\"first\" style=\"margin: 0 0 .25rem\">{step.Title}</h2>");
        Line($"<p class=\"place\">{HtmlText.Line(step.Result.Challenge)}{(step.Check is null ? "" : $", “{HtmlText.Line(step.Check.Name)}”")}</p>");
        if (step.Diagnostic is not null)
            Diagnostic(step.Result, step.Diagnostic);
        else if (step.Check is not null)
            HtmlCheck.Write(_html, step.Result, step.Check, _sources);
        else
            Line($"<p>{HtmlText.Prose(step.Sentence!)}</p>");
        Remarks(step.Result);
        Line("</section>");
    }

    private void Overview()
    {
        if (_report.Results.IsEmpty)
        {
            Line("<p>Nothing was handed in that could be graded.</p>");
            return;
        }
        if (_report.IsPartial)
            Line($"<p>{VerdictText.Partial}</p>");
        Line("<nav aria-label=\"Challenges\">");
        Line("<table class=\"overview\">");
        Line("<thead><tr><th scope=\"col\">challenge</th><th scope=\"col\" class=\"number\">points</th><th scope=\"col\">verdict</th></tr></thead>");
        Line("<tbody>");
        foreach (var (index, result) in _report.Results.Index())
            Line($"<tr><th scope=\"row\"><a href=\"#c{Number(index)}\">{HtmlText.Line(result.Challenge)}</a></th>"
                + $"<td class=\"number\">{ReportScores.Text(result.Score, result.MaxScore)}</td><td>{Badge(result.Verdict, VerdictText.Words(result))}</td></tr>");
        Line("</tbody>");
        Line("</table>");
        Line("</nav>");
    }

    private void Challenges()
    {
        if (!_report.Results.IsEmpty)
            Line("<h2>In detail</h2>");
        foreach (var (index, result) in _report.Results.Index())
        {
            var open = result.Verdict is Verdict.Accepted or Verdict.Skipped ? "" : " open=\"open\"";
            Line($"<details id=\"c{Number(index)}\"{open}>");
            Line($"<summary><h3>{HtmlText.Line(result.Challenge)}</h3>{Badge(result.Verdict, VerdictText.Words(result))}"
                + $"<span class=\"of\">{ReportScores.Text(result.Score, result.MaxScore)}</span></summary>");
            Challenge(result);
            Line("</details>");
        }
    }

    private void Challenge(ChallengeResult result)
    {
        if (result.Diagnostics.IsEmpty && result.Checks.IsEmpty && result.Notes.IsEmpty)
            Line($"<p>{VerdictText.Sentence(result.Verdict)}</p>");
        foreach (var diagnostic in result.Diagnostics.Take(MostDiagnostics))
        {
            if (ReferenceEquals(diagnostic, _first?.Diagnostic))
                Line("<p><a href=\"#first\">The first error is shown at the top.</a></p>");
            else
                Diagnostic(result, diagnostic);
        }
        More(result.Diagnostics.Length - MostDiagnostics, "error");
        var summary = new CheckSummary(result, except: null);
        foreach (var group in summary.Failed.Take(MostChecks))
        {
            Line("<section class=\"check\">");
            Line($"<h4>{HtmlText.Encoded(group.Names)} {Badge(group.Verdict, VerdictText.WordsOfCheck(group.Verdict))}</h4>");
            if (ReferenceEquals(group.First, _first?.Check))
                Line("<p><a href=\"#first\">This is shown at the top.</a></p>");
            else
                HtmlCheck.Write(_html, result, group.First, _sources);
            Line("</section>");
        }
        More(summary.Failed.Count - MostChecks, "failed check");
        foreach (var check in summary.Models.Take(MostChecks))
        {
            Line("<section class=\"check\">");
            Line($"<h4>{HtmlText.Line(check.Name)} {Badge(check.Verdict, VerdictText.WordsOfCheck(check.Verdict))}</h4>");
            HtmlModel.Write(_html, check.Model!);
            Line("</section>");
        }
        if (!ReferenceEquals(result, _first?.Result))
            Remarks(result);
        if (summary.Lines.Count > 0)
            Line($"<ul class=\"counts\">{string.Concat(summary.Lines.Select(line => $"<li>{HtmlText.Encoded(line)}</li>"))}</ul>");
    }

    private void Remarks(ChallengeResult result)
    {
        if (result.Tries is { } tries)
            Line($"<p>{HtmlText.Prose(TextReport.TriesText(tries))}</p>");
        foreach (var note in result.Notes)
            Line($"<p class=\"note\">{HtmlText.Prose(note)}</p>");
    }

    private void Diagnostic(ChallengeResult result, ReportDiagnostic diagnostic)
    {
        Line($"<p>{HtmlText.Prose(diagnostic.Message)} <span class=\"place\">({HtmlText.Line(diagnostic.Id)})</span></p>");
        HtmlCheck.Excerpt(_html, result.Challenge, diagnostic.File, diagnostic.Line, diagnostic.Column, _sources);
    }

    private void Notes()
    {
        if (_report.Notes.IsEmpty)
            return;
        Line("<h2>Notes</h2>");
        Line("<ul>");
        foreach (var note in _report.Notes)
            Line($"<li><code>{HtmlText.Line(note.Path)}</code>: {HtmlText.Prose(note.Message)}</li>");
        Line("</ul>");
    }

    private void More(int count, string noun)
    {
        if (count > 0)
            Line($"<p class=\"place\">… and {TextPage.Count(count, "more " + noun)}</p>");
    }

    private void Line(string html) => _html.Append(html).Append('\n');

    private static string Badge(Verdict verdict, string words)
    {
        var kind = verdict switch
        {
            Verdict.Accepted => "good",
            Verdict.Skipped => "idle",
            Verdict.JudgeError => "fault",
            _ => "bad",
        };
        return $"<span class=\"verdict {kind}\"><span aria-hidden=\"true\">{TextReport.Mark(verdict)} </span>{HtmlText.Encoded(words)}</span>";
    }

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string Percent(decimal? score, decimal maxScore) =>
        ReportScores.Text(maxScore <= 0 ? 0 : Math.Clamp(Math.Round(100 * (score ?? 0) / maxScore), 0, 100));
}
