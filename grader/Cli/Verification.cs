using System.Collections.Immutable;
using Grader.Grading;
using Grader.Reporting;
using Grader.Submissions;

namespace Grader.Cli;

/// <summary>--verify: each report against the verified one beside its submission.</summary>
internal sealed class Verification(TextWriter output)
{
    private int _equal;
    private int _different;
    private bool _judgeError;

    public void Compare(GradedLearner learner)
    {
        if (learner.Report.Results.Any(result => result.Verdict == Verdict.JudgeError))
        {
            // Our own fault must not become what is expected.
            _judgeError = true;
            Tell(learner.Report.Learner, ["our own fault kept it from being graded; nothing is received"]);
            return;
        }
        if (VerifiedReport.Of(learner.Entry) is not { } report)
        {
            Tell(learner.Report.Learner, ["several hand-ins named together have no verified report"]);
            return;
        }
        switch (report.ReadVerified())
        {
            case StoredReport.Text { Content: var verified } when ReportDifference.Describe(verified, learner.Report) is { IsEmpty: true }:
                _equal++;
                Told(learner, report.ReceivedName, report.DeleteReceived());
                break;
            case StoredReport.Text { Content: var verified }:
                Receive(learner, report, ReportDifference.Describe(verified, learner.Report));
                break;
            case StoredReport.Refused refused:
                Receive(learner, report, [$"{report.VerifiedName} {refused.Why}"]);
                break;
            default:
                Receive(learner, report, [$"there is no {report.VerifiedName}"]);
                break;
        }
    }

    /// <param name="orphans">Verified reports whose hand-in is gone.</param>
    /// <returns>The exit code: 0 if all are equal, whatever the verdicts.</returns>
    public int Finish(ImmutableArray<string> orphans)
    {
        foreach (string orphan in orphans)
            Tell(orphan, ["the hand-in beside this verified report is gone"]);
        output.WriteLine($"{_equal} {(_equal == 1 ? "report equals its" : "reports equal their")} verified one, {_different} {(_different == 1 ? "does" : "do")} not");
        if (_different > 0)
            output.WriteLine("`grader accept PATH` takes what was received as verified");
        return _judgeError ? ExitCode.OurFault
            : _equal + _different == 0 ? ExitCode.Usage
            : _different > 0 ? ExitCode.NotAccepted
            : ExitCode.Accepted;
    }

    private void Receive(GradedLearner learner, VerifiedReport report, ImmutableArray<string> differences)
    {
        Tell(learner.Report.Learner, differences);
        Told(learner, report.ReceivedName, report.WriteReceived(JsonReport.Render(learner.Report)));
    }

    private static void Told(GradedLearner learner, string file, string? why)
    {
        if (why is not null)
            Console.Error.WriteLine(ReportText.Line($"grader: {learner.Report.Learner}: {file} {why}"));
    }

    private void Tell(string subject, ImmutableArray<string> lines)
    {
        _different++;
        output.WriteLine(ReportText.Line(subject));
        foreach (string line in lines)
            output.WriteLine($"  {line}");
    }
}
