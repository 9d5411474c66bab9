using Grader.Revisions;

namespace Core.Tests.Revisions;

public sealed class CommitTimesTests : IDisposable
{
    private readonly GitFolder _git = new();

    public void Dispose() => _git.Dispose();

    [Fact]
    public void AFolderHasTheTimeOfTheLastCommitThatTouchedIt()
    {
        Commit("2026-10-10T10:00:00+02:00", ("class/learner-01/relu/relu.csx", "1"), ("class/learner-02/relu/relu.csx", "1"));
        Commit("2026-10-11T10:00:00+02:00", ("class/learner-01/relu/net/Übung \"1\".cs", "1"), ("class/learner-01/trees/a.csx", "1"));
        Commit("2026-10-12T10:00:00+02:00", ("class/learner-02/report.verified.json", "{}"), ("class/learner-02/relu/submission.yaml", "late: true"), ("class/learner-02/relu/.attempts/2026-10-09T00-00-00Z/relu.csx", "0"));
        Commit("2026-10-13T10:00:00+02:00", ("else.txt", "1"));

        var times = CommitTimes.Below(_git["class"]);

        Assert.Equal(At(11), times.Of(_git["class/learner-01/relu"]));
        Assert.Equal(At(11), times.Of(_git["class/learner-01/trees"]));
        Assert.Equal(At(10), times.Of(_git["class/learner-02/relu"]));
        Assert.Equal(At(12), times.Of(_git["class/learner-02/relu/.attempts/2026-10-09T00-00-00Z"]));
        Assert.Null(times.Of(_git["class/learner-03/relu"]));
    }

    [Fact]
    public void ANameThatLooksLikeACommitIsAName()
    {
        Commit("2026-10-10T10:00:00+02:00", ($"class/\u0001{new string('a', 40)} 1", "1"), ("class/learner-01/relu/relu.csx", "1"));
        Assert.Equal(At(10), CommitTimes.Below(_git["class"]).Of(_git["class/learner-01/relu"]));
    }

    [Fact]
    public void WithoutARepositoryOrACommitNothingIsKnown()
    {
        Directory.CreateDirectory(_git["class"]);
        Assert.Null(CommitTimes.Below(_git["class"]).Of(_git["class/learner-01"]));
        Directory.Delete(_git[".git"], recursive: true);
        Assert.Contains("is in no repository", Assert.Throws<RevisionException>(() => CommitTimes.Below(_git["class"])).Message, StringComparison.Ordinal);
    }

    private void Commit(string date, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
            _git.Write(path, text);
        _git.CommitAt(date);
    }

    private static DateTimeOffset At(int day) => new(2026, 10, day, 8, 0, 0, TimeSpan.Zero);
}
