namespace Process.Tests.EndToEnd;

/// <summary>However the command ends, nothing of it is left.</summary>
public sealed class InterruptTests : IDisposable
{
    private const string Endless = "int Add(int a, int b) { while (true) { } }\n";

    private readonly Workspace _work = new();

    public InterruptTests()
    {
        Lab.Write(_work);
        // Limits that no test waits for.
        string challenge = "challenges/lab/relay/challenge.yaml";
        _work.Write(challenge, _work.Read(challenge).Replace("cpu: 500ms, wall: 30s", "cpu: 60s, wall: 300s", StringComparison.Ordinal));
        _work.Write($"class/a-honest/{Lab.HandIn}", Lab.Honest);
        _work.Write($"class/b-endless/{Lab.HandIn}", Endless);
    }

    [Fact]
    public void CtrlCStopsSoonPrintsWhatWasDoneAndLeavesNothing()
    {
        using var cli = new RunningCli(_work, "grade", "class", "--format", "json");
        cli.AwaitOutput("a-honest");
        cli.AwaitBusyRunner();
        cli.Signal(RunningCli.Interrupt);
        var (code, error) = cli.End();

        Assert.Equal(130, code);
        AssertLastWords("grader: interrupted after 1 of 2 learners", error);
        using var report = new ClassReport(cli.Out);
        Assert.Equal("accepted", report.Result("a-honest").GetProperty("verdict").GetString());
        Assert.Equal(1, report.Root.GetProperty("reports").GetArrayLength());
        Assert.Empty(cli.Left());
        Assert.Empty(Directory.EnumerateFileSystemEntries(cli.Temporary));
    }

    [Fact]
    public void ATerminationWhileAReferenceRunsStopsSoonAndLeavesNothing()
    {
        _work.Write("challenges/lab/relay/reference.csx", Endless + "string Say(string text) => text;\n");
        using var cli = new RunningCli(_work, "grade", "class", "--no-cache");
        cli.AwaitBusyRunner();
        cli.Signal(RunningCli.Terminate);
        var (code, error) = cli.End();

        Assert.Equal((130, ""), (code, cli.Out.Trim()));
        AssertLastWords("grader: interrupted while the challenges were prepared: none of 2 learners was graded, and there is no report", error);
        Assert.Empty(cli.Left());
        Assert.Empty(Directory.EnumerateFileSystemEntries(cli.Temporary));
    }

    [Fact]
    public void KillingTheCommandLeavesNoRunnerAndNoCompilerAlive()
    {
        using var cli = new RunningCli(_work, "grade", "class");
        cli.AwaitBusyRunner();
        Assert.Contains(cli.Left(), line => line.Contains("Grader.Compiler.dll", StringComparison.Ordinal));
        cli.Kill();

        cli.AssertGone();
    }

    public void Dispose() => _work.Dispose();

    private static void AssertLastWords(string expected, string error) => Assert.Matches($"^grader: isolation: [^\n]*\n{expected}\n$", error);
}
