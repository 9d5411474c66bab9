using System.Text.Json;

namespace Process.Tests.EndToEnd;

/// <summary>A learner's own check, against the staff's batch and as it is typed.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly Workspace _work = new();

    [Fact]
    public void SaysWhatTheStaffsBatchSays()
    {
        _work.Copy(Path.Combine(Repository.Submissions, "learner-02", "relu-stack", "relu.csx"), "learner-02/relu-stack/relu.csx");
        _work.Copy(Path.Combine(Repository.Submissions, "learner-02", "deep-learning-patterns"), "learner-02/deep-learning-patterns");
        string[] rest = [_work["learner-02"], "--challenges", Repository.Challenges, "--format", "json"];

        var (batch, own) = (GraderCli.Run(["grade", .. rest]), GraderCli.Run(["check", .. rest]));

        Assert.Equal((1, batch.Out), (own.ExitCode, own.Out));
    }

    [Fact]
    public void OneFileInItsPacksFolderGetsTheSameResult()
    {
        string learner = Path.Combine(Repository.Submissions, "learner-02");
        var own = GraderCli.Run(["check", "--format", "json", "relu.csx", "--challenges", Repository.Challenges], null, Path.Combine(learner, "relu-stack"));

        using var verified = JsonDocument.Parse(File.ReadAllText(Path.Combine(learner, "report.verified.json")));
        using var report = JsonDocument.Parse(own.Out);
        Assert.True(JsonElement.DeepEquals(
            verified.RootElement.GetProperty("results").EnumerateArray().Single(result => result.GetProperty("challenge").GetString() == "relu-stack/relu"),
            report.RootElement.GetProperty("results").EnumerateArray().Single()), own.ToString());
    }

    [Fact]
    public async Task TellsWhatToDoNextInTheFolderOfOwnWork()
    {
        Lab.Write(_work);
        _work.Write("relay.csx", """
            int Add(int a, int b)
            {
                return (new int[5])[a + b];
            }
            string Say(string text) => text;

            """);

        var run = GraderCli.Run(["check"], null, _work.Path);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        await Verify(run.Out, "txt");
    }

    public void Dispose() => _work.Dispose();
}
