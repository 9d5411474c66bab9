namespace Process.Tests.EndToEnd;

/// <summary>--verify and accept, on a question, which needs no compiler.</summary>
public sealed class VerifyTests : IDisposable
{
    private readonly Workspace _work = new();

    public VerifyTests()
    {
        _work.Write("challenges/quiz/pack.yaml", "title: A quiz\ntopic: testing\nchallenges: [sum]\n");
        _work.Write("challenges/quiz/sum/challenge.yaml", "title: A sum\nkind: choice\ndifficulty: beginner\noptions: { A: \"3\", B: \"4\" }\n");
        _work.Write("challenges/quiz/sum/statement.md", "What is 1 + 2?\n");
        _work.Write("challenges/quiz/sum/key.yaml", "answer: A\nexplanation: Count.\n");
        _work.Write("class/learner-01/quiz/answers.yaml", "sum: A\n");
        _work.Write("class/learner-02/quiz/answers.yaml", "sum: B\n");
    }

    [Fact]
    public void WhatIsMissingIsReceivedAndThenAcceptedAndThenEqual()
    {
        var first = Verify();
        Assert.Equal(1, first.ExitCode);
        Assert.Contains("learner-01\n  there is no report.verified.json", first.Out);
        Assert.True(File.Exists(_work["class/learner-01/report.received.json"]), first.ToString());

        var accept = GraderCli.Run("accept", _work["class"], "--challenges", _work["challenges"]);
        Assert.Equal((0, "learner-01: report.verified.json\nlearner-02: report.verified.json\n"), (accept.ExitCode, accept.Out));
        Assert.Equal(["learner-01/quiz/answers.yaml", "learner-01/report.verified.json", "learner-02/quiz/answers.yaml", "learner-02/report.verified.json"], _work.Files("class"));

        // Whatever the verdicts: learner-02 is wrong, and known to be.
        var second = Verify();
        Assert.Equal((0, "2 reports equal their verified one, 0 do not\n"), (second.ExitCode, second.Out));
    }

    [Fact]
    public void AReceivedReportIsTheCanonicalOne()
    {
        Verify();
        var printed = GraderCli.Run("grade", _work["class/learner-02"], "--challenges", _work["challenges"], "--format", "json");

        Assert.Equal(printed.Out, _work.Read("class/learner-02/report.received.json"));
    }

    [Fact]
    public void AChangedVerdictIsToldCheckByCheck()
    {
        Accepted();
        _work.Write("class/learner-02/quiz/answers.yaml", "sum: A\n");
        var run = Verify();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("quiz/sum", run.Out);
        Assert.Contains("check \"answer\": was wrong-answer, is now accepted", run.Out);
        Assert.Contains("1 report equals its verified one, 1 does not", run.Out);
        Assert.False(File.Exists(_work["class/learner-01/report.received.json"]));
    }

    [Fact]
    public void AnOldReceivedReportGoesWhenAllIsEqualAgain()
    {
        Accepted();
        _work.Write("class/learner-01/report.received.json", "{}");

        Assert.Equal(0, Verify().ExitCode);
        Assert.False(File.Exists(_work["class/learner-01/report.received.json"]));
    }

    [Fact]
    public void AVerifiedReportWhoseHandInIsGoneIsNamed()
    {
        Accepted();
        _work.Write("class/learner-09.report.verified.json", "{}");
        var run = Verify();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("learner-09.report.verified.json\n  the hand-in beside this verified report is gone", run.Out);
    }

    [Theory]
    [InlineData("--challenge", "quiz/sum")]
    [InlineData("--pack", "quiz")]
    public void DoesNotGoWithAFilter(string option, string value)
    {
        var run = GraderCli.Run("grade", _work["class"], "--challenges", _work["challenges"], "--verify", option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--verify compares whole reports", run.Error);
        Assert.DoesNotContain(_work.Files("class"), file => file.Contains("received", StringComparison.Ordinal));
    }

    [Fact]
    public void NothingToAcceptIsSaid()
        => Assert.Contains("nothing to accept", GraderCli.Run("accept", _work["class"], "--challenges", _work["challenges"]).Out);

    public void Dispose() => _work.Dispose();

    private CliRun Verify() => GraderCli.Run("grade", _work["class"], "--challenges", _work["challenges"], "--verify");

    private void Accepted()
    {
        Verify();
        GraderCli.Run("accept", _work["class"], "--challenges", _work["challenges"]);
    }
}
