using Grader.Reporting;

namespace Grader.Cli;

/// <summary>What the exit code needs to know of a batch.</summary>
internal sealed class Tally
{
    private bool _allAccepted = true;
    private readonly List<string> _faults = [];

    public int Learners { get; private set; }

    /// <summary>A batch without learners is a mistake of the caller, never a pass.</summary>
    public int ExitCode => Learners == 0 ? Cli.ExitCode.Usage
        : _faults.Count > 0 ? Cli.ExitCode.OurFault
        : _allAccepted ? Cli.ExitCode.Accepted
        : Cli.ExitCode.NotAccepted;

    /// <summary>What went wrong by our fault, as learner and challenge; whatever the cause, it was tried twice.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public void Add(LearnerReport report)
    {
        Learners++;
        _faults.AddRange(report.Results.Where(result => result.Verdict == Verdict.JudgeError).Select(result => $"{report.Learner}, {result.Challenge}"));
        _allAccepted &= !report.Results.IsEmpty && report.Results.All(result => result.Verdict == Verdict.Accepted || result.IsLeftToCourse);
    }
}
