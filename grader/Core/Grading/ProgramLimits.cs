using Grader.Challenges;

namespace Grader.Grading;

internal static class ProgramLimits
{
    private const int Least = 64 << 10;

    /// <summary>A program may print the larger of 64 KiB and twice its answer, unless the challenge says otherwise.</summary>
    public static Limits For(Limits limits, ProgramCase @case) => limits.Output is not null
        ? limits
        : limits with { Output = (int)Math.Clamp(2 * new FileInfo(@case.AnswerPath).Length, Least, int.MaxValue) };
}
