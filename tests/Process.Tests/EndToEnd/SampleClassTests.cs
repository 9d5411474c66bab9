namespace Process.Tests.EndToEnd;

/// <summary>What the project shows of itself holds: the packs prove themselves, and each learner's report is the verified one.</summary>
[Trait("Speed", "slow")]
public sealed class SampleClassTests : IDisposable
{
    private readonly Workspace _work = new();

    [Fact]
    public void EveryReportIsTheVerifiedOne()
    {
        // On a copy: what is received when it is not must not be left in the work tree.
        var run = GraderCli.Run("grade", _work.Copy(Repository.Submissions, "class"), "--challenges", Repository.Challenges, "--verify");

        Assert.True(run.ExitCode == 0, run.ToString());
    }

    [Fact]
    public void EveryLearnerHasAVerifiedReport()
        => Assert.All(
            Directory.GetFileSystemEntries(Repository.Submissions, "learner-??*").Where(entry => Directory.Exists(entry) || entry.EndsWith(".zip", StringComparison.Ordinal)),
            entry => Assert.True(File.Exists(
                Directory.Exists(entry) ? Path.Combine(entry, "report.verified.json") : Path.ChangeExtension(entry, "report.verified.json")), entry));

    [Fact]
    public void TheFirstLearnerHasFullMarks()
    {
        var run = GraderCli.Run("grade", Path.Combine(Repository.Submissions, "learner-01"));

        Assert.True(run.ExitCode == 0, run.ToString());
    }

    public void Dispose() => _work.Dispose();
}
