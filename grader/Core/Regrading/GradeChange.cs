using System.Collections.Immutable;
using Grader.Reporting;

namespace Grader.Regrading;

public enum GradeMove
{
    /// <summary>The same points, verdicts and reasons.</summary>
    Same,

    /// <summary>As many points as before; a verdict or a reason is another one.</summary>
    Reworded,

    Up,
    Down,

    /// <summary>Our own fault came in between: the grade stays as it is.</summary>
    Kept,
}

/// <summary>A hand-in that was graded again.</summary>
/// <param name="Attempt">Empty where the learner has but one.</param>
/// <param name="Causes">What was not the same the second time, in words.</param>
public sealed record GradeChange(string Learner, string Attempt, ChallengeResult Before, ChallengeResult Now, ImmutableArray<string> Causes)
{
    public string Challenge => Now.Challenge;

    public GradeMove Move { get; } = MoveOf(Before, Now);

    public bool IsChange => Move is not (GradeMove.Same or GradeMove.Kept);

    public ImmutableArray<CheckChange> Checks => CheckChange.Between(Before, Now);

    /// <summary>Points more or less than before; null where one of the two gradings gave none.</summary>
    public decimal? Points => Now.Score - Before.Score;

    private static GradeMove MoveOf(ChallengeResult before, ChallengeResult now)
    {
        if (now.Verdict == Verdict.JudgeError)
            return GradeMove.Kept;
        if (before.Verdict == Verdict.JudgeError)
            return GradeMove.Up; // It had no grade at all.
        return Math.Sign(Gain(before, now)) switch { > 0 => GradeMove.Up, < 0 => GradeMove.Down, _ => AreSame(before, now) ? GradeMove.Same : GradeMove.Reworded };
    }

    /// <summary>By the share of what could be had: a challenge's full score may be another one now, and both scores were rounded to two places.</summary>
    private static decimal Gain(ChallengeResult before, ChallengeResult now)
    {
        decimal score = now.Score ?? 0, was = before.Score ?? 0;
        if (now.MaxScore == before.MaxScore || now.MaxScore == 0 || before.MaxScore == 0)
            return score - was;
        decimal gain = score * before.MaxScore - was * now.MaxScore;
        return Math.Abs(gain) <= 0.005m * (now.MaxScore + before.MaxScore) ? 0 : gain;
    }

    /// <summary>By what is told of a grade: that a check weighs more than before, or is asked in other words, is no change of it.</summary>
    private static bool AreSame(ChallengeResult before, ChallengeResult now) =>
        (before.Verdict, before.Score, before.MaxScore, ChangeText.Reason(before)) == (now.Verdict, now.Score, now.MaxScore, ChangeText.Reason(now))
        && CheckChange.Between(before, now).All(check => check.IsOfWeight);
}
