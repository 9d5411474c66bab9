using System.Globalization;
using Grader.Judging;

namespace Grader.Running;

/// <summary>What the end of a process means, where an answer was awaited.</summary>
internal static class Endings
{
    public const int BadSystemCall = 31;

    public const int Aborted = 6, Killed = 9, BadAccess = 11;

    private const int CpuExceeded = 24, FileTooLarge = 25;

    /// <param name="isNearMemoryLimit">Its peak was within 10 % of the limit, as far as was seen: it may have grown fast and died between two looks.</param>
    /// <param name="error">What it printed on standard error. A submission can print the runtime's words itself: they tell one way of dying from another, and gain it nothing.</param>
    /// <param name="unhandled">The exception that ended it, if the runner could still tell.</param>
    public static Execution Of(ChildExit exit, bool isNearMemoryLimit, ReadOnlySpan<byte> error, Thrown? unhandled, string printed) => exit.Signal switch
    {
        BadSystemCall => new Execution.Violation("a forbidden system call", printed),
        CpuExceeded => new Execution.TimedOut(TimeLimit.Cpu, printed),
        Aborted or Killed or BadAccess when isNearMemoryLimit || CrashText.IsOutOfMemory(error) => new Execution.OutOfMemory(printed),
        Aborted or BadAccess when CrashText.IsStackOverflow(error) =>
            new Execution.Ended("stack overflow: a method calls itself without end, or far too deep", null, printed),
        _ when unhandled is not null => new Execution.Ended("an exception that nothing caught ended the program", unhandled, printed),
        Aborted when CrashText.IsTermination(error) => new Execution.Ended("the program ended itself (Environment.FailFast)", null, printed),
        Killed => new Execution.Ended("the program was ended by SIGKILL", null, printed) { IsKilled = true },
        { } signal => new Execution.Ended(string.Create(CultureInfo.InvariantCulture, $"the program was ended by {Name(signal)}"), null, printed),
        null => new Execution.Ended(string.Create(CultureInfo.InvariantCulture, $"the program ended with exit code {exit.Code}"), null, printed),
    };

    private static string Name(int signal) => signal switch
    {
        Aborted => "SIGABRT",
        BadAccess => "SIGSEGV",
        FileTooLarge => "SIGXFSZ",
        _ => "signal " + signal.ToString(CultureInfo.InvariantCulture),
    };
}
