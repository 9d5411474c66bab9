using System.Diagnostics;

namespace Grader.Reporting;

/// <summary>How a verdict is written: by name in JSON, in words for people.</summary>
public static class VerdictText
{
    /// <summary>The name in JSON, as in <c>wrong-answer</c>.</summary>
    public static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Accepted => "accepted",
        Verdict.Skipped => "skipped",
        Verdict.WrongAnswer => "wrong-answer",
        Verdict.RunTimeError => "run-time-error",
        Verdict.OutputLimitExceeded => "output-limit-exceeded",
        Verdict.TimeLimitExceeded => "time-limit-exceeded",
        Verdict.MemoryLimitExceeded => "memory-limit-exceeded",
        Verdict.CompileError => "compile-error",
        Verdict.Rejected => "rejected",
        Verdict.SecurityViolation => "security-violation",
        Verdict.JudgeError => "judge-error",
        _ => throw new UnreachableException(),
    };

    /// <summary>The verdict of that name; null if there is none.</summary>
    public static Verdict? Parse(string name)
    {
        foreach (var verdict in Enum.GetValues<Verdict>())
            if (Name(verdict) == name)
                return verdict;
        return null;
    }

    /// <summary>Of a challenge or a learner; at most 15 characters, for a column.</summary>
    public static string Words(Verdict verdict) => verdict switch
    {
        Verdict.Accepted => "accepted",
        Verdict.Skipped => "not handed in",
        Verdict.WrongAnswer => "wrong answer",
        Verdict.RunTimeError => "run-time error",
        Verdict.OutputLimitExceeded => "too much output",
        Verdict.TimeLimitExceeded => "too slow",
        Verdict.MemoryLimitExceeded => "too much memory",
        Verdict.CompileError => "compile error",
        Verdict.Rejected => "rejected",
        Verdict.SecurityViolation => "not allowed",
        Verdict.JudgeError => "grader's fault",
        _ => throw new UnreachableException(),
    };

    /// <summary>As <see cref="Words(Verdict)"/>; in a learner edition much is handed in that only the course can grade.</summary>
    public static string Words(ChallengeResult result) => result.IsLeftToCourse ? "not judged here" : Words(result.Verdict);

    /// <summary>As <see cref="Words(Verdict)"/>; a single check is skipped where only the course can grade it.</summary>
    public static string WordsOfCheck(Verdict verdict) => verdict == Verdict.Skipped ? "graded by the course" : Words(verdict);

    /// <summary>Above the results of a report that <see cref="LearnerReport.IsPartial"/>.</summary>
    public const string Partial = "Graded with a learner edition: hidden checks, and what needs hidden data or the key, are graded by the course. They are in neither number.";

    /// <summary>As <see cref="Sentence(Verdict)"/>.</summary>
    public static string Sentence(ChallengeResult result) => result.IsLeftToCourse ? "It is handed in; the course judges it." : Sentence(result.Verdict);

    /// <summary>One sentence for where nothing more particular can be said.</summary>
    public static string Sentence(Verdict verdict) => verdict switch
    {
        Verdict.Accepted => "The answer is right.",
        Verdict.Skipped => "Nothing was handed in.",
        Verdict.WrongAnswer => "The answer is not the expected one.",
        Verdict.RunTimeError => "The code failed while it ran.",
        Verdict.OutputLimitExceeded => "The code printed or returned more than is allowed.",
        Verdict.TimeLimitExceeded => "The code took longer than is allowed.",
        Verdict.MemoryLimitExceeded => "The code used more memory than is allowed.",
        Verdict.CompileError => "The code does not compile, or not together with this check.",
        Verdict.Rejected => "The hand-in could not be graded.",
        Verdict.SecurityViolation => "The code did something that is not allowed.",
        Verdict.JudgeError => "The grader failed here. It does not count against you; the course staff will grade it again.",
        _ => throw new UnreachableException(),
    };
}
