namespace Process.Tests.EndToEnd;

/// <summary>A challenge that turns out to be invalid when it is compiled and run: exit code 2, all at once, with file and line.</summary>
public sealed class BrokenChallengeTests(BrokenChallenges broken) : IClassFixture<BrokenChallenges>
{
    [Theory]
    [InlineData("calls-early/checks.csx:1:", "One")]
    [InlineData("checks-do-not-compile/checks.csx:2:", "CS0103: The name 'Two' does not exist")]
    [InlineData("counts/checks.csx:2:", "must not depend on each other")]
    [InlineData("delegate/checks.csx:2:", "`a function` can't be graded")]
    [InlineData("does-not-compile/reference.csx:2:", "CS0103: The name 'two' does not exist")]
    [InlineData("hangs/checks.csx:2:", "no answer within the time limit")]
    [InlineData("no-checks/checks.csx", "no check in it")]
    [InlineData("nothing-to-compare/checks.csx:1:", "nothing could be compared")]
    [InlineData("predict-none/challenge.yaml", "no option equals what program.csx prints: `3`")]
    [InlineData("predict-throws/program.csx", "line 2")]
    [InlineData("random/checks.csx:3:", "must not depend on each other, nor on chance or time")]
    [InlineData("reference-throws/reference.csx:2:", "System.InvalidOperationException: not today")]
    [InlineData("twice/checks.csx:2:", "two checks are named `one`")]
    [InlineData("unfinished/checks.csx:1:", "does not implement it")]
    public void IsToldWithItsFileAndLine(string place, string what)
        => Assert.Contains(broken.Run.Error.Split('\n'), line =>
            line.StartsWith($"lab/{place}", StringComparison.Ordinal) && line.Contains(what, StringComparison.Ordinal));

    [Fact]
    public void EndsWithExitCode2AndNoReport()
    {
        Assert.Equal(2, broken.Run.ExitCode);
        Assert.Empty(broken.Run.Out);
    }

    [Fact]
    public void TwoEqualOptionsAreToldBeforeAnythingIsRun()
    {
        using var work = new Workspace();
        work.Copy(Path.Combine(Repository.Challenges, "deep-learning-patterns/relu-forward"), "challenges/lab/relu-forward");
        work.Write("challenges/lab/pack.yaml", "title: The laboratory\ntopic: testing\nchallenges: [relu-forward]\n");
        work.Write("challenges/lab/relu-forward/challenge.yaml", work.Read("challenges/lab/relu-forward/challenge.yaml").Replace("[2 0 4]", "[1 0 5]", StringComparison.Ordinal));
        work.Write("learner/lab/answers.yaml", "relu-forward: A\n");
        var run = GraderCli.Run("grade", work["learner"], "--challenges", work["challenges"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Matches(@"lab/relu-forward/challenge.yaml:\d+: options `A` and `D`", run.Error);
    }

    [Fact]
    public void TheCountIsTold()
        => Assert.Matches(@"grader: 1\d problems in the challenges\n$", broken.Run.Error);
}
