using Core.Tests.Submissions;
using Grader.Challenges;
using Grader.Courses.Remarks;

namespace Core.Tests.Courses.Remarks;

public sealed class RemarksReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void ReadsWhatIsBesideHandIns()
    {
        _folder.Write("learner-01/remarks.yaml", "remarks:\n  - text: Read `answers.yaml` again.\n  - { points: 1, reason: a bonus, challenge: stdin-stdout/sum }\n");
        _folder.Write("learner-01/relu-stack/remarks.yaml", "remarks:\n  - { text: Late at night?, points: -0.5, reason: copied comment, challenge: relu }\n  - { text: A fine pack., points: 2, reason: tests of your own }\n");
        var remarks = Read().Remarks;
        Assert.Equal("Read `answers.yaml` again.", Assert.Single(remarks.OnTheWhole).Text);
        Assert.Equal(-0.5m, Assert.Single(remarks.OnChallenge("relu-stack/relu")).Points);
        Assert.Equal("tests of your own", Assert.Single(remarks.OnPack("relu-stack")).Reason);
        Assert.Equal((1.5m, 1m), (remarks.Points("relu-stack"), remarks.Points("stdin-stdout")));
    }

    [Fact]
    public Task SaysEverythingThatIsWrong()
    {
        _folder.Write("learner-01/remarks.yaml", "remarks:\n  - { points: 1, reason: a bonus }\n  - { text: t, challenge: relu-stack/rellu }\n  - { reason: r }\n");
        _folder.Write("learner-01/relu-stack/remarks.yaml", "remarks:\n  - { points: 1 }\n  - { text: t, challenge: sum }\n  - { text: t, challenge: dense-layr }\n");
        _folder.Write("learner-01/stdin-stdout/remarks.yaml", "remarks:\n  - { txet: hello }\n  - { points: 1.005, reason: r }\n  - { points: 0, text: t }\n");
        var reading = Read();
        Assert.Empty(reading.Remarks.All);
        return Verify(ProblemText.Render(reading.Problems), "txt");
    }

    [Fact]
    public void ALinkIsNoRemark()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links, FIFOs and such names are made with a Unix shell");
        _folder.Write("elsewhere.yaml", "remarks: [{ text: t }]\n");
        _folder.Shell("mkdir learner-01; ln -s ../elsewhere.yaml learner-01/remarks.yaml");
        Assert.Equal("is a link; links are not followed", Assert.Single(Read().Problems).Message);
    }

    [Fact]
    public void NoRemarksAreNoProblem() => Assert.Empty(Read().Problems);

    public void Dispose() => _folder.Dispose();

    private RemarksReading Read() => RemarksReader.Read(SomePacks.All, "learner-01", _folder["learner-01"]);
}
