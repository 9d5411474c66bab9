using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Grading.Leaks;
using Grader.Reporting;
using Grader.Running;
using Serilog;

namespace Grader.Grading;

/// <summary>What staff want to know of a run and a report does not say, such as what became of a hidden check.</summary>
internal sealed class RunLog(ILogger log)
{
    public void Of(Challenge challenge, ImmutableArray<ExpectedCheck> asked, CodeRun run, LeakGuard guard)
    {
        if (run.SetUp.Failure is { } failure)
        {
            Of(challenge, "set-up", failure, guard);
            return;
        }
        foreach (var (check, execution) in asked.Zip(run.Executions))
            Of(challenge, check.Registration.Name, execution, guard);
    }

    public void Of(Challenge challenge, string check, Execution execution, LeakGuard guard)
    {
        switch (execution)
        {
            case Execution.Fault fault:
                log.Error("{Challenge}, {Check}: our own fault: {Why}", challenge.Id, check, fault.Why);
                break;
            case Execution.Violation violation:
                log.Warning("{Challenge}, {Check}: security violation: {Why}", challenge.Id, check, LoggedText.Of(guard.Over(violation.Why)));
                break;
            case Execution.TimedOut timedOut:
                log.Warning("{Challenge}, {Check}: over the time limit ({Limit})", challenge.Id, check, timedOut.Limit);
                break;
            case Execution.OutOfMemory:
                log.Warning("{Challenge}, {Check}: over the memory limit", challenge.Id, check);
                break;
            case Execution.OutOfOutput:
                log.Warning("{Challenge}, {Check}: over the output limit", challenge.Id, check);
                break;
            case Execution.Ended ended:
                log.Debug("{Challenge}, {Check}: ended before its answer: {Why}", challenge.Id, check, LoggedText.Of(guard.Over(ended.Why)));
                break;
        }
    }
}

/// <summary>The only form in which what a submission says, its names included, reaches a log.</summary>
internal static class LoggedText
{
    private const int Longest = 200;

    /// <summary>On one line, its controls written visibly, and at most 200 characters of it.</summary>
    /// <remarks>Cut before, since there may be megabytes of it, and after, since writing visibly makes it longer.</remarks>
    public static string Of(string text) => Cut(ReportText.Line(Cut(text)));

    private static string Cut(string text) => text.Length <= Longest ? text : $"{text[..(Longest - 1)]}…";
}
