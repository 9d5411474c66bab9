namespace Process.Tests.EndToEnd;

/// <summary>`grader watch`: again at every save, and nothing left at its end.</summary>
public sealed class WatchTests : IDisposable
{
    private const string Waiting = "(watching; Ctrl+C ends)";

    private readonly Workspace _work = new();

    public WatchTests() => Lab.Write(_work);

    [Fact]
    public void AnswersEachSaveSaysWhatChangedAndLeavesNothing()
    {
        string file = _work.Write("me/relay.csx", "int Add(int a, int b) => a - b;\nstring Say(string text) => text;\n");
        using var cli = new RunningCli(_work, "watch", "me");
        cli.AwaitOutput(Waiting);

        // As some editors save: cut to nothing first, then written piece by piece, or under another name.
        File.WriteAllText(file, "");
        File.WriteAllText(file, "int Add(int a, int b) => a + b;\n");
        File.AppendAllText(file, "string Say(string text) => text;\n");
        cli.AwaitOutput("3 more checks pass");
        _work.Write("me/.relay.csx.new", Lab.Honest);
        File.Move(_work["me/.relay.csx.new"], file, overwrite: true);
        cli.AwaitOutput("6 of 6 points");
        cli.Signal(RunningCli.Terminate);
        var (code, error) = cli.End();

        Assert.Equal((0, ""), (code, error));
        Assert.EndsWith(Waiting, cli.Out.TrimEnd());
        Assert.Empty(cli.Left());
        Assert.Empty(Directory.EnumerateFileSystemEntries(cli.Temporary));
    }

    public void Dispose() => _work.Dispose();
}
