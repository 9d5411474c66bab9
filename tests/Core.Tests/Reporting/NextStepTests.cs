namespace Grader.Reporting;

public sealed class NextStepTests
{
    private static readonly CheckResult Wrong = new("answer", Verdict.WrongAnswer, 0, 1, false, "not the right option");

    [Fact]
    public void LeavesAQuestionWithoutATryForLast()
    {
        var report = SomeReport.Of("learner-01", [Question(left: 0), Skipped(), Question(left: 1)]);
        Assert.Same(report.Results[2], NextStep.Of(report)!.Result);
    }

    [Fact]
    public void AsksForWhatIsMissingBeforeAQuestionThatIsOver()
    {
        var report = SomeReport.Of("learner-01", [Question(left: 0), Skipped()]);
        Assert.Equal("Do this next", NextStep.Of(report)!.Title);
    }

    [Fact]
    public void DoesNotAskToFixAQuestionThatIsOver()
    {
        Assert.Equal("To think about", NextStep.Of(SomeReport.Of("learner-01", [Question(left: 0)]))!.Title);
        Assert.Equal("Fix this first", NextStep.Of(SomeReport.Of("learner-01", [Question(left: 1)]))!.Title);
    }

    private static ChallengeResult Question(int left) =>
        SomeReport.Result("deep-learning-patterns/why-depth", Verdict.WrongAnswer, 0, 1, [Wrong]) with { Tries = new TriesResult(["B"], left) };

    private static ChallengeResult Skipped() => SomeReport.Result("relu-stack/relu", Verdict.Skipped, 0, 10, []);
}
