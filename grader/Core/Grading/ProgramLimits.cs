using System.Collections.Immutable;
using Grader.Challenges;

namespace Grader.Grading;

internal static class ProgramLimits
{
    private const int Least = 64 << 10;

    /// <summary>
    /// A program may print the larger of 64 KiB and twice its largest answer, unless the challenge says otherwise: the same in
    /// every case, so that how much it may print tells nothing of what is asked.
    /// </summary>
    public static Limits For(Limits limits, ImmutableArray<ProgramCase> cases) => limits.Output is not null
        ? limits
        : limits with { Output = (int)Math.Clamp(2 * cases.Max(@case => new FileInfo(@case.AnswerPath).Length), Least, int.MaxValue) };
}
