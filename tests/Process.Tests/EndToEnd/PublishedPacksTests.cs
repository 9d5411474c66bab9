namespace Process.Tests.EndToEnd;

/// <summary>Every pack that is shipped as its learner edition: nothing of the staff's is in it, and the sample class gets the same visible results.</summary>
[Trait("Speed", "slow")]
public sealed class PublishedPacksTests : IDisposable
{
    private readonly Workspace _work = new();

    [Fact]
    public void EachGivesTheSameVisibleResultsAndNothingElse()
    {
        string[] packs = [.. Directory.GetDirectories(Repository.Challenges).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];
        foreach (string pack in packs)
        {
            var run = GraderCli.Run("publish", pack, "--out", _work["out"], "--challenges", Repository.Challenges);
            Assert.True(run.ExitCode == 0, run.ToString());
            Assert.Empty(Published.LeaksOf(Path.Combine(Repository.Challenges, pack), _work[$"out/{pack}"]));
        }
        foreach (string submissions in new[] { Repository.Submissions, Samples(packs) })
        {
            var course = GraderCli.Run("grade", submissions, "--challenges", Repository.Challenges, "--format", "json");
            var home = GraderCli.Run("grade", submissions, "--challenges", _work["out"], "--format", "json");
            var visible = VisibleResults.Of(home.Out);
            Assert.Equal(VisibleResults.Matching(course.Out, visible), visible);
            Assert.True(visible.Count > 100, $"{visible.Count} results");
        }
    }

    public void Dispose() => _work.Dispose();

    /// <summary>The samples of the challenges, each a learner's; without those that train for minutes, by the same worker here and there.</summary>
    private string Samples(string[] packs)
    {
        foreach (string challenge in packs.SelectMany(pack => Directory.GetDirectories(Path.Combine(Repository.Challenges, pack))))
        {
            string checks = Path.Combine(challenge, "checks.csx"), samples = Path.Combine(challenge, "samples");
            if (!File.Exists(checks) || File.ReadAllText(checks).Contains("Training(", StringComparison.Ordinal) || !Directory.Exists(samples))
                continue;
            string name = Path.GetFileName(challenge), pack = Path.GetFileName(Path.GetDirectoryName(challenge))!;
            foreach (string sample in Directory.GetDirectories(samples).SelectMany(verdict => Directory.GetFileSystemEntries(verdict)))
                _work.Copy(sample, $"samples/{name}-{Path.GetFileNameWithoutExtension(sample)}/{pack}/{name}{(File.Exists(sample) ? Path.GetExtension(sample) : "")}");
        }
        return _work["samples"];
    }
}
