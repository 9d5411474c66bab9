using Grader.Reporting;

namespace Grader.Cli;

/// <summary>What the exit code needs to know of a batch.</summary>
internal sealed class Tally
{
    private bool _allAccepted = true;
    private bool _judgeError;

    public int Learners { get; private set; }

    /// <summary>A batch without learners is a mistake of the caller, never a pass.</summary>
    public int ExitCode => Learners == 0 ? Cli.ExitCode.Usage
        : _judgeError ? Cli.ExitCode.OurFault
        : _allAccepted ? Cli.ExitCode.Accepted
        : Cli.ExitCode.NotAccepted;

    public void Add(LearnerReport report)
    {
        Learners++;
        _judgeError |= report.Results.Any(result => result.Verdict == Verdict.JudgeError);
        _allAccepted &= !report.Results.IsEmpty && report.Results.All(result => result.Verdict == Verdict.Accepted || result.IsLeftToCourse);
    }
}
