using Classes;

namespace Hostile.Tests;

/// <summary>A class as a course has it, hostile learners among the others, at the best tier of this machine.</summary>
public sealed class MadeClassTests : IDisposable
{
    private readonly string _work = Directory.CreateTempSubdirectory("grader-class-").FullName;

    [Fact]
    [Trait("Speed", "slow")]
    public void EveryVerdictOfAClassIsTheKnownOne()
    {
        var made = new MadeClass(Place.Repository, learners: 150, seed: 1);
        made.Write(_work);
        string reports = Path.Combine(_work, "out");

        var run = Command.Run(
            Tier.Best, ["grade", Path.Combine(_work, "submissions"), "--challenges", Path.Combine(_work, "challenges"), "--out", reports], _work,
            new() { ["XDG_CACHE_HOME"] = Path.Combine(_work, "cache") });

        Assert.True(run.ExitCode == 1, run.ToString());
        Examination.AssertNone(WrongVerdicts.In(made, reports));
    }

    [Fact]
    public void TheSameSeedMakesTheSameClass()
    {
        string first = Path.Combine(_work, "first"), again = Path.Combine(_work, "again");
        new MadeClass(Place.Repository, learners: 200, seed: 7).Write(first);
        new MadeClass(Place.Repository, learners: 200, seed: 7).Write(again);

        Assert.Equal(Disk.Snapshot(first), Disk.Snapshot(again));
    }

    public void Dispose() => Directory.Delete(_work, recursive: true);
}
