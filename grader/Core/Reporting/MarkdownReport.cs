using System.Text;
using Grader.Reporting.Models;

namespace Grader.Reporting;

/// <summary>For a comment or a job summary on GitHub: a table, what to fix first, and each challenge to unfold.</summary>
public sealed class MarkdownReport
{
    private const int MostChecks = 10;
    private const int MostDiagnostics = 20;

    /// <summary>For the sentence that says what was left out.</summary>
    private const int Reserve = 200;

    private readonly LearnerReport _report;
    private readonly StringBuilder _text = new();
    private readonly int _mostBytes;
    private int _bytes;

    private readonly CourseWords _words;

    private MarkdownReport(LearnerReport report, int mostBytes, CourseWords words) => (_report, _mostBytes, _words) = (HiddenChecks.Seal(report), mostBytes, words);

    /// <summary>Ends in LF.</summary>
    /// <param name="mostBytes">In UTF-8. What does not fit is left out whole, details and notes first, and the last line says how much.</param>
    public static string Render(LearnerReport report, int mostBytes = int.MaxValue) => Render(report, CourseWords.None, mostBytes);

    /// <param name="words">Between the table and what the grader found.</param>
    public static string Render(LearnerReport report, CourseWords words, int mostBytes = int.MaxValue)
    {
        var markdown = new MarkdownReport(report, mostBytes, words);
        var left = markdown.Part(markdown.Summary) ? 0 : 1;
        left += words.IsEmpty || markdown.Part(markdown.Words) ? 0 : 1;
        if (NextStep.Of(markdown._report) is { } step)
            left += markdown.Part(() => markdown.First(step)) ? 0 : 1;
        left += markdown._report.Results.Count(result => !markdown.Part(() => markdown.Details(result)));
        left += markdown.Notes();
        if (left > 0)
            markdown.Block($"… {TextPage.Count(left, "part")} of this report did not fit here; `report.json` has everything.");
        return markdown._text.ToString();
    }

    /// <summary>False, and nothing is written, if it does not fit.</summary>
    private bool Part(Action write)
    {
        var before = _text.Length;
        write();
        var bytes = Encoding.UTF8.GetByteCount(_text.ToString(before, _text.Length - before));
        if (bytes > _mostBytes - Reserve - _bytes)
        {
            _text.Length = before;
            return false;
        }
        _bytes += bytes;
        return true;
    }

    private void Summary()
    {
        Block($"### {MarkdownText.Cell(_report.Learner)}: {ReportScores.Text(_report.Score, _report.MaxScore)} points");
        if (_report.Results.IsEmpty)
        {
            Block("Nothing was handed in that could be graded.");
            return;
        }
        if (_report.IsPartial)
            Block(VerdictText.Partial);
        var rows = _report.Results.Select(result =>
            $"| {Sign(result.Verdict)} | {MarkdownText.Cell(result.Challenge)} | {ReportScores.Text(result.Score, result.MaxScore)} | {VerdictText.Words(result)} |");
        Block("| | challenge | points | verdict |\n| --- | --- | ---: | --- |\n" + string.Join('\n', rows));
    }

    private void Words()
    {
        Block($"**{CourseWords.Title}**");
        foreach (string sentence in _words.Grades)
            Block(MarkdownText.Prose(sentence));
        foreach (var (about, text) in _words.Remarks)
            Block("> " + $"{(about is null ? "" : $"**{MarkdownText.Cell(about)}**: ")}{MarkdownText.Prose(text)}".Replace("\n", "\n> ", StringComparison.Ordinal));
    }

    private void First(NextStep step)
    {
        Block($"**{step.Title}:** {MarkdownText.Cell(step.Result.Challenge)}" + (step.Check is null ? "" : $", “{MarkdownText.Cell(step.Check.Name)}”"));
        if (step.Diagnostic is not null)
            Block(MarkdownText.Prose(TextReport.Told(step.Diagnostic)));
        else if (step.Check is not null)
            Check(step.Check);
        else
            Block(step.Sentence!);
        foreach (var note in step.Result.Notes.Select(MarkdownText.Prose).Where(note => note.Length > 0))
            Block("> " + note.Replace("\n", "\n> ", StringComparison.Ordinal));
    }

    private void Details(ChallengeResult result)
    {
        Block($"<details><summary>{MarkdownText.Html(result.Challenge)}: {VerdictText.Words(result)}, {ReportScores.Text(result.Score, result.MaxScore)}</summary>");
        if (result.Diagnostics.IsEmpty && result.Checks.IsEmpty && result.Notes.IsEmpty)
            Block(VerdictText.Sentence(result.Verdict));
        if (result.Tries is { } tries)
            Block(MarkdownText.Prose(TextReport.TriesText(tries)));
        foreach (var diagnostic in result.Diagnostics.Take(MostDiagnostics))
            Block(MarkdownText.Prose(TextReport.Told(diagnostic)));
        More(result.Diagnostics.Length - MostDiagnostics, "error");
        Checks(new CheckSummary(result, except: null));
        foreach (var note in result.Notes)
            Block(MarkdownText.Prose(note));
        Block("</details>");
    }

    private void Checks(CheckSummary summary)
    {
        foreach (var group in summary.Failed.Take(MostChecks))
        {
            Block($"**{Sign(group.Verdict)} {MarkdownText.Cell(group.Names)}** ({VerdictText.WordsOfCheck(group.Verdict)})");
            Check(group.First);
        }
        More(summary.Failed.Count - MostChecks, "failed check");
        foreach (var check in summary.Models.Take(MostChecks))
        {
            Block($"**{Sign(check.Verdict)} {MarkdownText.Cell(check.Name)}**");
            foreach (var block in MarkdownModel.Blocks(check.Model!))
                Block(block);
        }
        if (summary.Lines.Count > 0)
            Block(string.Join("  \n", summary.Lines));
    }

    private void Check(CheckResult check)
    {
        Block(MarkdownText.Prose(check.Message ?? VerdictText.Sentence(check.Verdict)));
        if (TextCheck.PlaceUntold(check) is { } place)
            Block(MarkdownText.Prose(place));
        foreach (var block in check.Model is { } model ? MarkdownModel.Blocks(model) : [])
            Block(block);
        var values = new TextPage();
        TextCheck.Values(values, new Paint(on: false), check, indent: "");
        if (values.ToString().TrimEnd('\n') is { Length: > 0 } text)
            Block(MarkdownText.Fence([text]));
    }

    /// <returns>How many did not fit: a learner makes notes by the thousand with files that belong to nothing.</returns>
    private int Notes()
    {
        if (_report.Notes.IsEmpty)
            return 0;
        if (!Part(() => Block("**Notes**\n")))
            return _report.Notes.Length;
        return _report.Notes.Count(note => !Part(() => _text.Append($"- {MarkdownText.Cell(note.Path)}: {MarkdownText.Cell(note.Message)}\n")));
    }

    private void More(int count, string noun)
    {
        if (count > 0)
            Block($"… and {TextPage.Count(count, "more " + noun)}");
    }

    private void Block(string markdown)
    {
        if (markdown.Length > 0)
            _text.Append(_text.Length > 0 ? "\n" : "").Append(markdown).Append('\n');
    }

    internal static string Sign(Verdict verdict) => verdict switch
    {
        Verdict.Accepted => "✅",
        Verdict.Skipped => "➖",
        Verdict.JudgeError => "❓",
        _ => "❌",
    };
}
