using System.Collections.Immutable;
using Core.Tests.Submissions;
using Grader.Challenges;
using Grader.Learners;

namespace Core.Tests.Learners;

/// <summary>From wherever a learner stands to what is graded.</summary>
public sealed class OwnWorkFinderTests : IDisposable
{
    private static readonly ImmutableArray<Pack> Packs =
    [
        .. SomePacks.All,
        SomePacks.All[0] with { Id = "again", Challenges = [.. SomePacks.All[0].Challenges.Where(one => one.Name is "relu").Select(one => one with { Id = "again/relu", Title = "Once more" })] },
        SomePacks.All[0] with { Id = "net", Challenges = [SomePacks.All[0].Challenges.Single(one => one.Name == "net") with { Id = "net/net" }, SomePacks.All[0].Challenges[0] with { Id = "net/plain", Name = "plain" }] },
    ];

    private readonly TempFolder _folder = new();

    [Fact]
    public void AFileIsNamedForItsChallenge()
    {
        string file = _folder.Write("dense-layer.csx");

        var found = Found(file);
        Assert.Equal([file], found.Paths);
        Assert.Equal(["relu-stack/dense-layer"], found.Challenges!.Value.AsEnumerable());
    }

    [Fact]
    public void TheFolderAroundAFileSaysWhichPackIsMeant() =>
        Assert.Equal(["again/relu"], Found(_folder.Write("again/relu.csx")).Challenges!.Value.AsEnumerable());

    [Fact]
    public async Task WhereTwoPacksFitBothAreListed()
    {
        _folder.Write("relu.csx");
        var ambiguous = Assert.IsType<OwnWork.Ambiguous>(OwnWorkFinder.Find(Packs, _folder["relu.csx"]));

        await Verify(OwnWorkText.Render(ambiguous with { Path = "relu.csx" }, "check"), "txt");
    }

    [Fact]
    public void OneOfTwoIsNamed() =>
        Assert.Equal(["again/relu"], Found(_folder.Write("relu.csx"), "again/relu").Challenges!.Value.AsEnumerable());

    [Fact]
    public void AFileOfAnotherNameIsTakenForTheChallengeNamed() =>
        Assert.Equal(["stdin-stdout/sum"], Found(_folder.Write("solution.cs"), "sum").Challenges!.Value.AsEnumerable());

    [Fact]
    public void ALearnersFolderIsTakenWhole()
    {
        _folder.Write("me/relu-stack/relu.csx");
        _folder.Write("me/README.md");

        var found = Found(_folder["me"]);
        Assert.Equal(_folder["me"], Assert.Single(found.Paths));
        Assert.Equal((null, null), (found.Packs, found.Challenges));
    }

    [Fact]
    public void APacksFolderIsThatPackOfTheLearner()
    {
        _folder.Write("me/relu-stack/relu.csx");
        _folder.Write("me/stdin-stdout/sum.csx");

        var found = Found(_folder["me/relu-stack"]);
        Assert.Equal([_folder["me"]], found.Paths);
        Assert.Equal(["relu-stack"], found.Packs!.Value.AsEnumerable());
        Assert.Equal(["relu-stack"], Found(_folder.Write("me/relu-stack/answers.yaml")).Packs!.Value.AsEnumerable());
    }

    [Fact]
    public void AFolderOfSourcesIsASolution()
    {
        _folder.Write("relu-stack/net/Layer.cs");

        var found = Found(_folder["relu-stack/net"]);
        Assert.Equal([_folder["relu-stack/net"]], found.Paths);
        Assert.Equal(["relu-stack/net"], found.Challenges!.Value.AsEnumerable());
    }

    [Fact]
    public void AFolderThatIsNamedForAPackAndAChallengeOfItIsWhatLiesInIt()
    {
        _folder.Write("net/plain.csx");
        _folder.Write("net/net/Layer.cs");

        Assert.Equal(["net"], Found(_folder["net"]).Packs!.Value.AsEnumerable());
        Assert.Equal(["net/net"], Found(_folder["net/net"]).Challenges!.Value.AsEnumerable());
    }

    [Fact]
    public void LooseFilesAreTakenTogether()
    {
        _folder.Write("dense-layer.csx");
        _folder.Write("sum.cs");
        _folder.Write("notes.txt");

        Assert.Equal([_folder["dense-layer.csx"], _folder["sum.cs"]], Found(_folder.Path).Paths);
    }

    [Theory]
    [InlineData("relu-stack/rellu.csx", "rellu.csx", "there is no such file or folder; did you mean relu.csx?")]
    [InlineData("me/sumn.csx", "", "nothing in @/me is named for a challenge; did you mean sum.csx for sumn.csx?")]
    [InlineData("class/one/relu-stack/relu.csx", "", "is a folder of learners; name one of them, or grade them all")]
    [InlineData("cloned/challenges/relu-stack/pack.yaml", "", "nothing in @/cloned is named for a challenge; `grader list` shows what there is")]
    [InlineData("course/pack.yaml", "", "holds challenges, not solutions")]
    [InlineData("loose/answers.yaml", "answers.yaml", "answers belong into the folder of their pack, as in relu-stack/answers.yaml")]
    [InlineData("relu-stack/relu", "relu", "there is no such file or folder; did you mean relu.csx?")]
    [InlineData("loose/homework 1.csx", "homework 1.csx", "is not named for a challenge; say which one it is for: --challenge PACK/CHALLENGE")]
    [InlineData("loose/rela.csx", "rela.csx", "is not named for a challenge; did you mean relu.csx for rela.csx?")]
    public void SaysWhatToDoInstead(string there, string asked, string expected)
    {
        _folder.Write("relu-stack/relu.csx");
        if (!there.StartsWith("relu-stack/", StringComparison.Ordinal))
            _folder.Write(there);

        string at = _folder[Path.Combine(there.Split('/')[0], asked)].TrimEnd('/');
        Assert.Contains(expected.Replace("@", _folder.Path, StringComparison.Ordinal), Assert.IsType<OwnWork.None>(OwnWorkFinder.Find(Packs, at)).Why);
    }

    [Fact]
    public void SaysWhichChallengesThereAre() =>
        Assert.Equal("there is no challenge dense-lair; did you mean dense-layer?", Assert.IsType<OwnWork.None>(OwnWorkFinder.Find(Packs, ".", "dense-lair")).Why);

    public void Dispose() => _folder.Dispose();

    private static Grader.Submissions.SubmissionRequest Found(string path, string? challenge = null) =>
        Assert.IsType<OwnWork.Found>(OwnWorkFinder.Find(Packs, path, challenge)).Request;
}
