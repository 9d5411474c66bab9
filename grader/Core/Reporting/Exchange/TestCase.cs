using System.Collections.Immutable;
using Grader.Reporting.Models;

namespace Grader.Reporting.Exchange;

/// <summary>
/// What other tools call a test: a check, or the whole hand-in where nothing was checked. All texts are safe to show.
/// </summary>
/// <param name="Challenge"><c>pack/name</c>, as in the model: a key, and not yet safe to show.</param>
/// <param name="Score">Points of the challenge; null for a judge error.</param>
/// <param name="Text">What went wrong, at 80 columns, without a line end at its end; of an accepted answer, its explanation. Empty if there is nothing to say.</param>
/// <param name="Check">Null where the case is the hand-in.</param>
internal sealed record TestCase(
    string Challenge, string Name, Verdict Verdict, decimal? Score, decimal MaxScore, string Text, CheckResult? Check)
{
    public bool IsHidden => Check is { Hidden: true };

    /// <summary>It was not asked: only the course can, or the run ended before. Neither passed nor failed, and without points.</summary>
    public bool IsUnasked => Check is { Verdict: Verdict.Skipped };

    /// <summary>What was measured of a model, as in the canonical report.</summary>
    public string? Model => Check?.Model is { } model ? JsonModel.Of(model, "") : null;

    /// <summary>What the compiler said first, if that is why.</summary>
    private ReportDiagnostic? Error { get; init; }

    /// <summary>On one line; empty if it was accepted.</summary>
    public string Message => Verdict == Verdict.Accepted ? "" : ReportText.Line(
        Check?.Message is { Length: > 0 } told ? told : Error is null ? VerdictText.Sentence(Verdict) : TextReport.Told(Error));

    /// <summary>In the order of the report, which must be sealed.</summary>
    public static ImmutableArray<TestCase> Of(ChallengeResult result)
    {
        if (result.Checks.IsEmpty)
            return [Whole(result)];
        var weight = result.Checks.Sum(check => check.MaxPoints);
        var first = result.Checks.FirstOrDefault(check => !check.Hidden && check.Verdict != Verdict.Accepted);
        return [.. result.Checks.Select(check => new TestCase(
            result.Challenge, check.Name.Length == 0 ? "(without a name)" : ReportText.Line(check.Name), check.Verdict,
            check.Verdict == Verdict.JudgeError ? null : Share(result.MaxScore, check.Points, weight), Share(result.MaxScore, check.MaxPoints, weight),
            TextOf(result, check, withNotes: check == first), check) { Error = check.Hidden ? null : result.Diagnostics.FirstOrDefault() })];
    }

    private static TestCase Whole(ChallengeResult result)
    {
        var page = new TextPage();
        if (result.Verdict != Verdict.Accepted)
            page.Prose("", VerdictText.Sentence(result.Verdict));
        Diagnostics(page, result);
        Notes(page, result);
        return new(result.Challenge, result.Tries is null ? "hand-in" : "answer", result.Verdict, result.Score, result.MaxScore, page.ToString().TrimEnd('\n'), null)
        {
            Error = result.Diagnostics.FirstOrDefault(),
        };
    }

    private static string TextOf(ChallengeResult result, CheckResult check, bool withNotes)
    {
        if (check.Hidden || check.Verdict == Verdict.Accepted)
            return "";
        var page = new TextPage();
        if (check.Message is null && !result.Diagnostics.IsEmpty)
            Diagnostics(page, result);
        else
            TextCheck.Write(page, new Paint(on: false), check, indent: "");
        if (withNotes)
            Notes(page, result);
        return page.ToString().TrimEnd('\n');
    }

    private static void Diagnostics(TextPage page, ChallengeResult result)
    {
        foreach (var diagnostic in result.Diagnostics.Take(5))
            page.Prose("", TextReport.Told(diagnostic));
        if (result.Diagnostics.Length > 5)
            page.Line($"… and {TextPage.Count(result.Diagnostics.Length - 5, "more error")}");
    }

    private static void Notes(TextPage page, ChallengeResult result)
    {
        foreach (var note in result.Notes)
        {
            page.Gap();
            page.Prose("", note);
        }
    }

    private static decimal Share(decimal maxScore, decimal points, decimal weight) =>
        weight == 0 ? 0 : Math.Round(maxScore * points / weight, 2, MidpointRounding.AwayFromZero);
}
