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
        var made = new MadeClass(Place.Repository, learners: 200, seed: 1);
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

    [Fact]
    public void OfEachHundredEightAreHostileFifteenFailAndSomeAreOdd()
    {
        var learners = new MadeClass(Place.Repository, learners: 400, seed: 2).Learners;
        for (int hundred = 0; hundred < 4; hundred++)
        {
            var some = learners.Skip(100 * hundred).Take(100).Select(learner => learner.HandIn).ToArray();
            var hostile = some.Where(handIn => HostileClasses.Names.Contains(handIn.Name.Split('/')[0])).ToArray();
            Assert.Equal(8, hostile.Length);
            Assert.Equal(15, some.Except(hostile).Count(handIn => handIn.Verdicts.Values.Any(verdicts => verdicts is not ["accepted"]) || handIn.Verdicts.IsEmpty));
            Assert.Equal(6, some.Count(handIn => handIn.IsTrained));
            Assert.Equal(2, some.Count(handIn => handIn.NameEnds.Length > 0));
            Assert.Equal(2, some.Except(hostile).Count(handIn => handIn.LaidOut is not null));
            Assert.Equal(2, some.Count(handIn => handIn.Files is [{ Path: var path }] && path.EndsWith(".zip", StringComparison.Ordinal)));
        }
        Assert.Equal(HostileClasses.Names.Order(), learners.Select(learner => learner.HandIn.Name.Split('/')[0]).Where(HostileClasses.Names.Contains).Distinct().Order());
    }

    public void Dispose() => MadeClass.Remove(_work);
}
