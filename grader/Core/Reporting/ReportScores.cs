using System.Collections.Immutable;
using System.Globalization;

namespace Grader.Reporting;

/// <summary>What follows from a report's results: totals, the worst verdict, how numbers are written.</summary>
public static class ReportScores
{
    /// <summary>
    /// The sum of the scores, or null while a result has none: a judge error is never counted against a learner, so there is
    /// no total until it is graded again. The maximum is always that of all challenges.
    /// </summary>
    public static (decimal? Score, decimal MaxScore) Total(ImmutableArray<ChallengeResult> results)
    {
        decimal? score = 0;
        var maxScore = 0m;
        foreach (var result in results)
        {
            score += result.Verdict == Verdict.JudgeError ? null : result.Score;
            maxScore += result.MaxScore;
        }
        return (score, maxScore);
    }

    /// <summary>
    /// The worst of the verdicts, but for what is left to the course. A report without any result is <see cref="Verdict.Skipped"/>: nothing was
    /// handed in.
    /// </summary>
    public static Verdict Worst(this LearnerReport report) =>
        Worst(report.Results.Where(result => !result.IsLeftToCourse).Select(result => result.Verdict), Verdict.Skipped);

    /// <summary>The worst of the verdicts, or <paramref name="ifNone"/>: nothing graded never reads as a pass.</summary>
    public static Verdict Worst(IEnumerable<Verdict> verdicts, Verdict ifNone) => verdicts.DefaultIfEmpty(ifNone).Max();

    /// <summary>Without trailing zeros, whatever the culture: <c>27</c>, <c>7.5</c>.</summary>
    public static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary><c>7.5 of 10</c>; a missing score is an en dash.</summary>
    public static string Text(decimal? score, decimal maxScore) => $"{(score is { } known ? Text(known) : "–")} of {Text(maxScore)}";
}
