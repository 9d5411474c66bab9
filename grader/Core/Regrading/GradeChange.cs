using System.Collections.Immutable;
using Grader.Reporting;

namespace Grader.Regrading;

public enum GradeMove
{
    /// <summary>The same points, verdicts and reasons; a check may weigh more or less than before.</summary>
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
        // By the share of what could be had: a challenge's full score may be another one now.
        int direction = (Share(now.Score, before.MaxScore)).CompareTo(Share(before.Score, now.MaxScore));
        return direction > 0 ? GradeMove.Up : direction < 0 ? GradeMove.Down : AreSame(before, now) ? GradeMove.Same : GradeMove.Reworded;
    }

    private static decimal Share(decimal? score, decimal otherMax) => (score ?? 0) * (otherMax == 0 ? 1 : otherMax);

    private static bool AreSame(ChallengeResult before, ChallengeResult now) =>
        JsonReport.Render(new LearnerReport("", 0, 0, [Unweighted(before)], [])) == JsonReport.Render(new LearnerReport("", 0, 0, [Unweighted(now)], []));

    private static ChallengeResult Unweighted(ChallengeResult result) =>
        result with { Checks = [.. result.Checks.Select(check => check with { Points = 0, MaxPoints = 0 })] };
}
