using System.Collections.Immutable;
using Grader.Reporting.Models;

namespace Grader.Reporting;

/// <summary>
/// For a person at a terminal of 80 columns: how it went, what to do next, and the rest in short. Safe to print into a log of
/// GitHub Actions.
/// </summary>
public sealed class TextReport
{
    private readonly LearnerReport _report;
    private readonly Paint _paint;
    private readonly bool _verbose;
    private readonly TextPage _page = new();

    private TextReport(LearnerReport report, bool colour, bool verbose) =>
        (_report, _paint, _verbose) = (HiddenChecks.Seal(report), new Paint(colour), verbose);

    /// <param name="colour">With ANSI colours; off where standard output is no terminal, or NO_COLOR is set.</param>
    /// <param name="verbose">Every failed check in full, not only the first.</param>
    public static string Render(LearnerReport report, bool colour = false, bool verbose = false) =>
        new TextReport(report, colour, verbose).Render();

    private string Render()
    {
        Headline();
        Challenges();
        var first = NextStep.Of(_report);
        if (first is not null)
            First(first);
        foreach (var result in _report.Results.Where(result => result.Verdict != Verdict.Skipped || result.IsLeftToCourse))
            Rest(result, first);
        Notes();
        return _page.ToString();
    }

    private void Headline()
    {
        var worst = _report.Worst();
        var score = $"{ReportScores.Text(_report.Score, _report.MaxScore)} points";
        var judged = _report.Results.Where(result => !result.IsLeftToCourse).ToList();
        var accepted = judged.Count(result => result.Verdict == Verdict.Accepted);
        var verdict = worst == Verdict.Accepted ? "everything accepted"
            : judged.Count > 1 ? $"{accepted} of {judged.Count} accepted"
            : judged.Count == 1 || _report.Results.IsEmpty ? VerdictText.Words(worst)
            : VerdictText.Words(_report.Results[0]);
        var name = TextColumns.CutMiddle(ReportText.Line(_report.Learner), TextPage.Width - score.Length - verdict.Length - 6);
        _page.Line($"{_paint.Strong(name)}   {score}   {_paint.By(worst, verdict)}");
        if (_report.Results.IsEmpty)
            _page.Line("Nothing was handed in that could be graded.");
        if (_report.IsPartial)
            _page.Prose("", VerdictText.Partial);
    }

    private void Challenges()
    {
        if (_report.Results.IsEmpty)
            return;
        _page.Gap();
        ResultTable.Write(_page, _paint, _report);
    }

    private void First(NextStep step)
    {
        _page.Gap();
        var title = $"{step.Title}: " + ReportText.Line(step.Result.Challenge) + (step.Check is null ? "" : $", \"{ReportText.Line(step.Check.Name)}\"");
        _page.Prose("", title, paint: _paint.Strong);
        _page.Gap();
        if (step.Diagnostic is not null)
            _page.Prose("  ", Told(step.Diagnostic));
        else if (step.Check is not null)
            TextCheck.Write(_page, _paint, step.Check);
        else
            _page.Prose("  ", step.Sentence!);
        if (step.Result.Tries is { } tries)
            _page.Prose("  ", TriesText(tries));
        foreach (var note in step.Result.Notes)
        {
            _page.Gap();
            _page.Prose("  ", note);
        }
    }

    private void Rest(ChallengeResult result, NextStep? first)
    {
        var isFirst = ReferenceEquals(result, first?.Result);
        var diagnostics = result.Diagnostics.Where(diagnostic => !ReferenceEquals(diagnostic, first?.Diagnostic)).ToImmutableArray();
        var checks = new CheckSummary(result, except: isFirst ? first!.Check : null);
        if (diagnostics.IsEmpty && checks.IsDull && !(_verbose && checks.Models.Count > 0) && (isFirst || result.Notes.IsEmpty) && (isFirst || result.Verdict == Verdict.Accepted))
            return;
        _page.Gap();
        _page.Prose("", $"{(isFirst ? "More in " : "")}{ReportText.Line(result.Challenge)}", paint: _paint.Strong);
        if (!isFirst && checks.IsDull && result.Diagnostics.IsEmpty && result.Notes.IsEmpty && !(_verbose && checks.Models.Count > 0))
            _page.Prose("  ", VerdictText.Sentence(result));
        if (!isFirst && result.Tries is { } tries)
            _page.Prose("  ", TriesText(tries));
        Some(diagnostics, diagnostic => _page.Prose($"  {Mark(Verdict.CompileError)} ", Told(diagnostic), mostLines: 3));
        Some(checks.Failed, Failed);
        foreach (var check in _verbose ? checks.Models : [])
            Measured(check);
        foreach (var line in checks.Lines)
            _page.Line($"  {line}");
        foreach (var note in isFirst ? [] : result.Notes)
            _page.Prose("  ", note, mostLines: _verbose ? 8 : 3);
    }

    private void Failed(CheckGroup group)
    {
        if (!_verbose)
        {
            _page.Prose($"  {Mark(group.Verdict)} ", $"{group.Names}: {group.Message}", mostLines: 3);
            return;
        }
        _page.Gap();
        _page.Prose($"  {Mark(group.Verdict)} ", group.Names, paint: _paint.Strong);
        TextCheck.Write(_page, _paint, group.First);
        _page.Gap();
    }

    private void Measured(CheckResult check)
    {
        _page.Gap();
        _page.Prose($"  {Mark(check.Verdict)} ", $"{check.Name}: {check.Message}");
        TextModel.Write(_page, check.Model!, "  ");
        _page.Gap();
    }

    private void Some<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        var most = _verbose ? int.MaxValue : 5;
        foreach (var item in items.Take(most))
            write(item);
        if (items.Count > most)
            _page.Line($"  … and {items.Count - most} more");
    }

    private void Notes()
    {
        if (_report.Notes.IsEmpty)
            return;
        _page.Gap();
        _page.Line(_paint.Strong("Notes"));
        foreach (var note in _report.Notes)
            _page.Prose("  ", $"{ReportText.Line(note.Path)}: {note.Message}");
    }

    internal static string TriesText(TriesResult tries)
    {
        var given = tries.Given.IsEmpty ? "nothing" : string.Join(", then ", tries.Given.Select(answer => answer.Length == 0 ? "no answer in time" : answer));
        var left = tries.Left == 0 ? "no try is left" : $"{(tries.Left == 1 ? "1 try is" : $"{tries.Left} tries are")} left";
        return $"Answered {given}; {left}.";
    }

    internal static string Told(ReportDiagnostic diagnostic) =>
        $"{diagnostic.File}, line {diagnostic.Line}, column {diagnostic.Column}: {diagnostic.Message} ({diagnostic.Id})";

    internal static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Accepted => "✓",
        Verdict.Skipped => "–",
        Verdict.JudgeError => "?",
        _ => "✗",
    };
}
