using Grader.Challenges;
using Grader.Compiling;
using Grader.Judging;
using Grader.Reporting;
using Grader.Running;

namespace Grader.Grading;

/// <summary>What it means that a run did not get to its answer, in words for the learner.</summary>
internal sealed class FailureJudge(Limits limits, LineTable lines)
{
    public Finding Of(Execution execution) => execution switch
    {
        Execution.NoSuchCheck => new Finding(Verdict.RunTimeError, "the check could not be asked: setting up ended early"),
        Execution.TimedOut { Limit: TimeLimit.Total } => new Finding(
            Verdict.TimeLimitExceeded,
            $"all checks together took more than {Seconds(limits.TotalCpu)} of CPU time or {Seconds(limits.TotalWall)} on the clock"),
        Execution.TimedOut { AfterRestarts: true } => new Finding(
            Verdict.TimeLimitExceeded,
            $"no answer within {Seconds(ProcessLimits.CpuAfterRestarts)}: {ProcessLimits.FreeRestarts} checks before it brought the program down, and each further one has only that"),
        // One sentence for both limits: which of them strikes first depends on how busy the machine is.
        Execution.TimedOut => new Finding(
            Verdict.TimeLimitExceeded,
            $"no answer within {Seconds(limits.Cpu)} of CPU time ({Seconds(limits.Wall)} on the clock): is there a loop that never ends?"),
        Execution.OutOfMemory => OutOfMemory,
        Execution.OutOfOutput => new Finding(Verdict.OutputLimitExceeded, $"printed more than {(limits.Output ?? LimitBounds.UsualOutput) >> 10} KiB"),
        Execution.Ended { Exception: { } thrown } => Of(thrown),
        Execution.Ended ended => new Finding(Verdict.RunTimeError, ended.Why),
        Execution.Violation violation => new Finding(Verdict.SecurityViolation, violation.Why),
        Execution.Fault fault => new Finding(Verdict.JudgeError, OurFault(fault.Why)),
        // Fail closed: an outcome that nobody thought of is never a pass.
        _ => new Finding(Verdict.JudgeError, OurFault("an outcome without a verdict")),
    };

    public Finding Of(Thrown thrown)
    {
        var location = Location(thrown);
        if (IsOutOfMemory(thrown))
            return OutOfMemory with { Location = location };
        string where = location is { } at ? $" at {at.File}, line {at.Line}" : "";
        return new Finding(Verdict.RunTimeError, $"{ExceptionComparison.NameOf(thrown)}{where}: {thrown.Message}")
        {
            Actual = ExceptionComparison.NameOf(thrown),
            Location = location,
        };
    }

    public (string File, int Line)? Location(Thrown thrown) => lines.PlaceOf(thrown, ChainLink.Submission);

    public static bool IsOutOfMemory(Thrown thrown) => thrown.Types.Contains("System.OutOfMemoryException");

    public static string OurFault(string why) => $"this is our fault, not yours: {why}";

    private Finding OutOfMemory => new(Verdict.MemoryLimitExceeded, $"needed more than {limits.Memory >> 20} MiB of memory");

    private static string Seconds(TimeSpan time) => FormattableString.Invariant($"{time.TotalSeconds:0.###} s");
}
