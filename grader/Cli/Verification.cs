using System.Collections.Immutable;
using Grader.Grading;
using Grader.Reporting;
using Grader.Submissions;

namespace Grader.Cli;

/// <summary>--verify: each report against the verified one beside its submission.</summary>
internal sealed class Verification(TextWriter output)
{
    private int _equal;
    private int _received;
    private int _failed;
    private bool _judgeError;

    public void Compare(GradedLearner learner)
    {
        if (learner.Report.Results.Any(result => result.Verdict == Verdict.JudgeError))
        {
            // Our own fault must not become what is expected.
            _judgeError = true;
            Fail(learner.Report.Learner, "it could not be graded, which is our own fault; nothing is received");
        }
        else if (VerifiedReport.Of(learner.Entry) is not { } report)
            Fail(learner.Report.Learner, "several hand-ins that are named together have no verified report");
        else if (Differences(report, learner.Report) is { IsEmpty: false } differences)
            Receive(learner, report, differences);
        else
        {
            _equal++;
            Told(learner, report.ReceivedName, report.DeleteReceived());
        }
    }

    /// <param name="orphans">Verified reports whose hand-in is gone.</param>
    /// <returns>The exit code: 0 if all are equal, whatever the verdicts.</returns>
    public int Finish(ImmutableArray<string> orphans)
    {
        foreach (string orphan in orphans)
            Fail(orphan, "the hand-in beside this verified report is gone");
        int unequal = _received + _failed;
        output.WriteLine($"{_equal} {(_equal == 1 ? "report equals its" : "reports equal their")} verified one, {unequal} {(unequal == 1 ? "does" : "do")} not");
        if (_received > 0)
            output.WriteLine("`grader accept PATH` takes what was received as verified");
        return _judgeError ? ExitCode.OurFault
            : _equal + unequal == 0 ? ExitCode.Usage
            : unequal > 0 ? ExitCode.NotAccepted
            : ExitCode.Accepted;
    }

    private static ImmutableArray<string> Differences(VerifiedReport report, LearnerReport actual) => report.ReadVerified() switch
    {
        StoredReport.Text { Content: var verified } => ReportDifference.Describe(verified, actual),
        StoredReport.Refused refused => [$"{report.VerifiedName} {refused.Why}"],
        _ => [$"there is no {report.VerifiedName}"],
    };

    private void Receive(GradedLearner learner, VerifiedReport report, ImmutableArray<string> differences)
    {
        _received++;
        Tell(learner.Report.Learner, differences);
        Told(learner, report.ReceivedName, report.WriteReceived(JsonReport.Render(learner.Report)));
    }

    private void Fail(string subject, string why)
    {
        _failed++;
        Tell(subject, [why]);
    }

    private static void Told(GradedLearner learner, string file, string? why)
    {
        if (why is not null)
            Console.Error.WriteLine(ReportText.Line($"grader: {learner.Report.Learner}: {file} {why}"));
    }

    private void Tell(string subject, ImmutableArray<string> lines)
    {
        output.WriteLine(ReportText.Line(subject));
        foreach (string line in lines)
            output.WriteLine($"  {ReportText.Line(line)}");
    }
}
