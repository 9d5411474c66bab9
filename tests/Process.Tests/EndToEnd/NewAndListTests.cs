namespace Process.Tests.EndToEnd;

/// <summary>From nothing to a first check: begin, look, check.</summary>
public sealed class NewAndListTests : IDisposable
{
    private readonly Workspace _work = new();

    public NewAndListTests() => Lab.Write(_work);

    [Fact]
    public void WhatIsBegunIsListedAndCheckedAndNeverOverwritten()
    {
        var begun = Run("new", "lab/relay");
        Assert.Equal((0, "new    lab/relay.md\nnew    lab/relay.csx\nwrite in lab/relay.csx, then: grader check lab/relay.csx\n"), (begun.ExitCode, begun.Out));
        _work.Write("me/lab/relay.csx", Lab.Honest);

        Assert.Contains("kept   lab/relay.csx: it was there, and is as you left it\n", Run("new", "relay").Out);
        Assert.Equal(Lab.Honest, _work.Read("me/lab/relay.csx"));

        var listed = Run("list");
        Assert.Equal(0, listed.ExitCode);
        Assert.Contains("lab: The laboratory\n  testing, 1 of 1 done\n  ✓ relay   code                 beginner       6 of 6\n", listed.Out);
    }

    [Theory]
    [InlineData("lab/relais", "grader: there is no challenge `lab/relais`; did you mean `lab/relay`?\n")]
    [InlineData("nothing-like-it", "grader: there is no challenge `nothing-like-it`\n")]
    public void SaysWhichChallengeWasMeant(string name, string expected)
    {
        var run = Run("new", name);

        Assert.Equal((2, expected), (run.ExitCode, run.Error));
    }

    [Fact]
    public void WritesNothingAmongTheChallenges() =>
        Assert.Equal(2, GraderCli.Run(["new", "lab/relay", "challenges"], null, _work.Path).ExitCode);

    public void Dispose() => _work.Dispose();

    private CliRun Run(params string[] arguments) => GraderCli.Run(arguments, null, _work.Folder("me"));
}
