using System.Collections.Immutable;
using Grader.Challenges;

namespace Grader.Reporting;

/// <summary>
/// For a learner at the own desk, on 80 columns: first what to do next (what was tested, what was expected, what happened,
/// where to look, one hint), then the checks, then the score.
/// </summary>
public sealed class CheckPage
{
    private readonly LearnerReport _report;
    private readonly ReportSources _sources;
    private readonly ImmutableDictionary<string, Challenge> _challenges;
    private readonly int _hints;
    private readonly Paint _paint;
    private readonly TextPage _page = new();

    private CheckPage(LearnerReport report, ReportSources sources, IEnumerable<Challenge> challenges, int hints, bool colour)
    {
        (_report, _sources, _hints, _paint) = (HiddenChecks.Seal(report), sources, hints, new Paint(colour));
        _challenges = challenges.ToImmutableDictionary(challenge => challenge.Id, StringComparer.Ordinal);
    }

    /// <param name="challenges">Those that the report is about, for titles and hints.</param>
    /// <param name="hints">How many hints are told at most.</param>
    public static string Render(LearnerReport report, ReportSources sources, IEnumerable<Challenge> challenges, int hints = 1, bool colour = false) =>
        new CheckPage(report, sources, challenges, hints, colour).Render();

    private string Render()
    {
        var step = NextStep.Of(_report);
        if (step is not null)
            Next(step);
        else if (_report.Results is [var only])
            Done(only);
        else
            _page.Line(_paint.Good(_report.Results.IsEmpty ? "Nothing to check here yet."
                : _report.IsPartial ? "Everything that can be judged here is right." : "Everything is right."));
        if ((step?.Result ?? (_report.Results is [var one] ? one : null)) is { } shown)
            Checks(shown, step?.Check);
        Notes();
        Score();
        return _page.ToString();
    }

    private void Next(NextStep step)
    {
        string title = $"{step.Title}: {Name(step.Result)}" + (step.Check is null || IsQuestion(step.Result) ? "" : $", \"{ReportText.Line(step.Check.Name)}\"");
        _page.Prose("", title, paint: _paint.Strong);
        _page.Gap();
        if (step.Diagnostic is { } diagnostic)
            Error(step.Result, diagnostic);
        else if (step.Check is { } check)
            Failure(step.Result, check);
        else
            _page.Prose("  ", step.Result.Verdict == Verdict.Skipped ? Begin(step.Result) : step.Sentence!);
        if (step.Result.Tries is { } tries)
            _page.Prose("  ", TextReport.TriesText(tries));
        foreach (string note in step.Result.Notes.Where(_ => step.Result.Verdict != Verdict.Skipped))
        {
            _page.Gap();
            _page.Prose("  ", note);
        }
        if (step.Diagnostic is null && step.Result.Verdict is not (Verdict.Skipped or Verdict.Rejected or Verdict.JudgeError))
            Hints(step.Result);
    }

    private void Done(ChallengeResult result)
    {
        if (result.IsLeftToCourse)
        {
            _page.Prose("", $"{Name(result)} is handed in; the course judges it.");
            return;
        }
        _page.Prose("", $"{Name(result)} is right{(_report.IsPartial ? ", as far as can be judged here" : "")}.", paint: _paint.Good);
        foreach (string? told in result.Notes.Append(_challenges.GetValueOrDefault(result.Challenge)?.Explanation).Where(told => told is not null))
        {
            _page.Gap();
            _page.Prose("  ", told!);
        }
    }

    private void Error(ChallengeResult result, ReportDiagnostic diagnostic)
    {
        _page.Prose("  ", TextReport.Told(diagnostic));
        if (_sources.Find(result.Challenge, diagnostic.File) is not { } source)
            return;
        _page.Gap();
        SourceExcerpt.Write(_page, _paint, source, diagnostic.Line, diagnostic.Column, "  ");
    }

    private void Failure(ChallengeResult result, CheckResult check)
    {
        TextCheck.Write(_page, _paint, check);
        if (check is { File: { } file, Line: { } line } && _sources.Find(result.Challenge, file) is { } source)
        {
            _page.Gap();
            _page.Prose("  ", $"Look at {ReportText.Line(file)}, line {line}:");
            SourceExcerpt.Write(_page, _paint, source, line, null, "  ");
        }
        else if (check.Input is { } input && CalledCode.Find(input, _sources.Of(result.Challenge)) is { } called)
        {
            _page.Gap();
            _page.Prose("  ", $"Look at {ReportText.Line(called.Name)} in {ReportText.Line(called.File)}, line {called.Line}.");
        }
    }

    /// <summary>A question's hints are told with its tries.</summary>
    private void Hints(ChallengeResult result)
    {
        if (IsQuestion(result) || _challenges.GetValueOrDefault(result.Challenge)?.Hints is not { IsEmpty: false } hints)
            return;
        int told = Math.Min(_hints, hints.Length);
        for (int i = 0; i < told; i++)
        {
            _page.Gap();
            string which = hints.Length == 1 ? "Hint" : $"Hint {i + 1} of {hints.Length}";
            _page.Prose("  ", $"{which}: {hints[i]}");
        }
        if (told < hints.Length)
            _page.Line(_paint.Faint($"  (one more: {string.Join(' ', Enumerable.Repeat("--hint", told))})"));
    }

    private void Checks(ChallengeResult result, CheckResult? told)
    {
        if (IsQuestion(result) || result.Checks.IsEmpty)
            return;
        _page.Gap();
        _page.Line(_paint.Strong(_report.Results.Length == 1 ? "Checks" : $"Checks of {Name(result)}"));
        bool compiled = result.Diagnostics.IsEmpty;
        ImmutableArray<CheckResult> visible = [.. result.Checks.Where(check => !check.Hidden && compiled)];
        int width = visible.Select(check => TextColumns.Of(NameOf(check))).DefaultIfEmpty().Max();
        foreach (var check in visible)
            Check(check, width, isTold: ReferenceEquals(check, told));
        var others = result.Checks.Where(check => check.Hidden || !compiled).ToList();
        if (!compiled)
            _page.Line($"  {_paint.Faint($"– {TextPage.Count(others.Count, "check")}: none can run before it compiles")}");
        else if (CheckSummary.Counted(others, "hidden check") is { } counted)
            _page.Line($"  {_paint.By(others.Max(check => check.Verdict), counted)}");
    }

    private void Check(CheckResult check, int width, bool isTold)
    {
        string line = $"{TextReport.Mark(check.Verdict)} {TextColumns.Pad(NameOf(check), width)}";
        string why = check.Verdict == Verdict.Accepted ? "" : isTold ? "see above" : ReportText.Line(check.Message ?? VerdictText.WordsOfCheck(check.Verdict));
        int room = TextPage.Width - TextColumns.Of(line) - 5;
        _page.Line($"  {_paint.By(check.Verdict, line)}   {TextColumns.CutAtBlank(why, room)}");
    }

    private void Score()
    {
        if (_report.Results.IsEmpty)
            return;
        _page.Gap();
        if (_report.Results.Length > 1)
        {
            ResultTable.Write(_page, _paint, _report);
            _page.Gap();
        }
        string words = _report.Worst() == Verdict.Accepted ? "everything accepted"
            : _report.Results is [var only] ? VerdictText.Words(only)
            : $"{_report.Results.Count(result => result.Verdict == Verdict.Accepted)} of {_report.Results.Length} accepted";
        if (_report.IsPartial)
            _page.Prose("", VerdictText.Partial);
        _page.Line($"{_paint.Strong($"{ReportScores.Text(_report.Score, _report.MaxScore)} points")}   {_paint.By(_report.Worst(), words)}");
    }

    private void Notes()
    {
        if (_report.Notes.IsEmpty)
            return;
        _page.Gap();
        foreach (var note in _report.Notes)
            _page.Prose("", $"Note: {ReportText.Line(note.Path)}: {note.Message}");
    }

    private string Begin(ChallengeResult result) => IsQuestion(result)
        ? $"Nothing is answered yet. Answer it with: grader learn {result.Challenge[..result.Challenge.IndexOf('/', StringComparison.Ordinal)]}"
        : $"Nothing is handed in yet. Begin with: grader new {result.Challenge}";

    private static string Name(ChallengeResult result) => ReportText.Line(result.Challenge);

    private bool IsQuestion(ChallengeResult result) =>
        result.Tries is not null || _challenges.GetValueOrDefault(result.Challenge)?.Body is ChallengeBody.Question;

    private static string NameOf(CheckResult check) => TextColumns.CutMiddle(ReportText.Line(check.Name), 36);
}
