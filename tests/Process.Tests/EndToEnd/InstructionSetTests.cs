namespace Process.Tests.EndToEnd;

/// <summary>
/// Reports of both packs, with every kind of judging, are the same bytes whichever of the processor's instructions the runtime uses: in the
/// command, and in its compilers, runners and learning workers, to which the switches are passed on.
/// </summary>
[Trait("Speed", "slow")]
public sealed class InstructionSetTests : IDisposable
{
    private static readonly (string Challenge, string Sample)[] HandIns =
    [
        ("overfitting/tame-the-trees", "wrong-answer/out-of-the-box.csx"),
        ("overfitting/generalise-breast-cancer", "accepted/gaussians.csx"),
        ("overfitting/generalise-diabetes", "accepted/least-squares.csx"),
        ("cnn-config/fitting-shapes", "wrong-answer/over-budget.csx"),
        ("cnn-config/regularise", "accepted/fewer-units.csx"),
        ("cnn-config/parameter-budget", "wrong-answer/too-few-filters.csx"),
    ];

    private readonly Workspace _work = new();

    [Fact]
    public void OtherInstructionsGiveTheSameReports()
    {
        foreach (var (challenge, sample) in HandIns)
            _work.Copy(Path.Combine(Repository.Challenges, challenge, "samples", sample), $"learner-01/{challenge}.csx");

        var usual = Grade([]);
        Assert.True(usual.ExitCode == 1, usual.ToString());
        Assert.DoesNotContain("\"time-limit-exceeded\"", usual.Out, StringComparison.Ordinal);
        foreach (string part in (string[])["\"curves\": {", "\"confusion\": {", "\"network\": {", "\"above-baseline\""])
            Assert.Contains(part, usual.Out, StringComparison.Ordinal);
        Assert.Equal(usual.Out, Grade(new() { ["DOTNET_EnableAVX2"] = "0" }).Out);
        Assert.Equal(usual.Out, Grade(new() { ["DOTNET_EnableHWIntrinsic"] = "0" }).Out);
    }

    /// <summary>A submission can ask which instructions it has: so it is seen that the switches reach the process that runs it.</summary>
    [Fact]
    public void TheSwitchesReachTheRunner()
    {
        Lab.Challenge(_work, "wide", "bool Wide() => false;\n", "Check(\"wide\", () => Wide());\n");
        _work.Write("challenges/lab/pack.yaml", "title: The laboratory\ntopic: testing\nchallenges: [wide]\n");
        _work.Write("learner-01/lab/wide.csx", "bool Wide() => System.Runtime.Intrinsics.X86.Sse42.IsSupported || System.Runtime.Intrinsics.Arm.AdvSimd.IsSupported;\n");

        Assert.Equal(1, Graded(null).ExitCode);
        Assert.Equal(0, Graded("0").ExitCode);

        CliRun Graded(string? value) => GraderCli.Run(
            ["grade", _work["learner-01"], "--challenges", _work["challenges"], "--no-cache"], new() { ["DOTNET_EnableHWIntrinsic"] = value });
    }

    public void Dispose() => _work.Dispose();

    private CliRun Grade(Dictionary<string, string?> environment) => GraderCli.Run(
        ["grade", _work["learner-01"], "--challenges", Repository.Challenges, "--format", "json", "--no-cache"], environment);
}
