using System.Collections.Immutable;
using Grader.Reporting;

namespace Grader.Grading;

internal static class Scores
{
    /// <summary>Points × earned share, rounded half up to two places, once; null where a check is a judge error.</summary>
    /// <param name="maxScore">Of all checks, those included that are left to the course.</param>
    public static decimal? Of(decimal maxScore, ImmutableArray<CheckResult> checks)
    {
        if (checks.Any(check => check.Verdict == Verdict.JudgeError))
            return null;
        decimal total = checks.Sum(check => check.MaxPoints), earned = checks.Sum(check => check.Points);
        return total == 0 ? 0 : Round(maxScore * earned / total);
    }

    public static decimal Round(decimal score) => Math.Round(score, 2, MidpointRounding.AwayFromZero);

    /// <summary>
    /// A challenge has its worst check's verdict; without checks it is a judge error, never a pass. Checks that are left to the course say
    /// nothing, unless all are.
    /// </summary>
    public static Verdict Worst(ImmutableArray<CheckResult> checks) => checks.IsEmpty
        ? Verdict.JudgeError
        : checks.Select(check => check.Verdict).Where(verdict => verdict != Verdict.Skipped).DefaultIfEmpty(Verdict.Skipped).Max();

    /// <summary>A learner with a judge error has no total until it is regraded.</summary>
    public static LearnerReport Total(string learner, ImmutableArray<ChallengeResult> results, ImmutableArray<ReportNote> notes) => new(
        learner,
        results.Any(result => result.Score is null) ? null : results.Sum(result => result.Score),
        results.Sum(result => result.MaxScore), results, notes);
}
