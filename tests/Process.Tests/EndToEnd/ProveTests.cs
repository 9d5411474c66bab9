using System.Text.Json;

namespace Process.Tests.EndToEnd;

/// <summary><c>grader prove</c> on the shipped questions, which need no compiler; all packs are proved among the slow tests.</summary>
public sealed class ProveTests : IDisposable
{
    private readonly Workspace _work = new();

    public ProveTests() => _work.Copy(Path.Combine(Repository.Challenges, "deep-learning-patterns"), "challenges/deep-learning-patterns");

    [Fact]
    public void AChallengeProvesItself()
    {
        var run = GraderCli.Run("prove", _work["challenges/deep-learning-patterns/why-depth"]);

        Assert.Equal((0, "proved  deep-learning-patterns/why-depth\n1 of 1 challenges proved\n"), (run.ExitCode, run.Out));
    }

    [Fact]
    public void ASampleInTheWrongFolderIsNamed()
    {
        _work.Copy(
            _work["challenges/deep-learning-patterns/why-depth/samples/accepted/right-at-once.yaml"],
            "challenges/deep-learning-patterns/why-depth/samples/wrong-answer/right-at-once.yaml");
        var run = GraderCli.Run("prove", _work["challenges/deep-learning-patterns/why-depth"]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("FAILED  deep-learning-patterns/why-depth", run.Out);
        Assert.Contains("not so: samples/wrong-answer/right-at-once.yaml is wrong-answer: it is accepted", run.Out);
    }

    [Fact]
    public void SaysTheSameToAProgram()
    {
        _work.Copy(
            _work["challenges/deep-learning-patterns/why-depth/samples/accepted/right-at-once.yaml"],
            "challenges/deep-learning-patterns/why-depth/samples/wrong-answer/right-at-once.yaml");
        var run = GraderCli.Run("prove", _work["challenges/deep-learning-patterns/why-depth"], "--format", "json");
        using var told = JsonDocument.Parse(run.Out);
        var proof = Assert.Single(told.RootElement.GetProperty("challenges").EnumerateArray());

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(("grader-proof/1", 0), (told.RootElement.GetProperty("schema").GetString(), told.RootElement.GetProperty("proved").GetInt32()));
        Assert.Equal(("deep-learning-patterns/why-depth", false), (proof.GetProperty("challenge").GetString(), proof.GetProperty("proved").GetBoolean()));
        Assert.Equal(
            "samples/wrong-answer/right-at-once.yaml is wrong-answer",
            Assert.Single(proof.GetProperty("steps").EnumerateArray(), step => !step.GetProperty("holds").GetBoolean()).GetProperty("what").GetString());
    }

    public void Dispose() => _work.Dispose();
}
