using Grader.Challenges;

namespace Grader.Grading;

internal static class ProgramLimits
{
    /// <summary>
    /// A program may print the larger of 64 KiB and twice its largest answer, unless the challenge says otherwise: the same in
    /// every case, so that how much it may print tells nothing of what is asked.
    /// </summary>
    public static Limits Of(Challenge challenge, ChallengeBody.Program program)
    {
        if (challenge.Limits.Output is not null)
            return challenge.Limits;
        if (challenge.Edition?.Output is { } published)
            return challenge.Limits with { Output = published };
        long largest = program.Cases.Max(@case => new FileInfo(@case.AnswerPath).Length);
        return challenge.Limits with { Output = (int)Math.Clamp(2 * largest, LimitBounds.UsualOutput, int.MaxValue) };
    }
}
