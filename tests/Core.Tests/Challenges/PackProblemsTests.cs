namespace Grader.Challenges;

public sealed class PackProblemsTests
{
    [Fact]
    public void NamesAListedChallengeThatIsNotThereAndTheNearest() => Says.Exactly(
        Good.Code().With("p/pack.yaml", "title: T\ntopic: t\nchallenges:\n  - c\n  - d\n"),
        "p/pack.yaml:5: there is no challenge `d`; did you mean `c`?");

    [Fact]
    public void NamesAChallengeThatIsListedTwice() => Says.Exactly(
        Good.Code().With("p/pack.yaml", "title: T\ntopic: t\nchallenges: [c,\n c]\n"),
        "p/pack.yaml:4: `c` is listed twice");

    [Fact]
    public void NamesAChallengeThatNoPackLists() => Says.Exactly(
        Good.Code().With("p/forgotten/challenge.yaml", "title: F\n"),
        "p/forgotten: pack.yaml does not list this challenge");

    [Fact]
    public void NamesAFolderWithoutPackFile() => Says.Exactly(
        Good.Code().With("q/c/challenge.yaml", "title: F\n"),
        "q/pack.yaml: there is no such file; it names the pack's challenges");

    [Fact]
    public void WantsAtLeastOneChallenge() => Says.Exactly(
        Good.Code().With("p/pack.yaml", "title: T\ntopic: t\nchallenges: []\n"),
        "p/pack.yaml:3: `challenges` is empty");

    [Fact]
    public void NamesMissingAndMisspeltKeys() => Says.Exactly(
        Good.Code().With("p/pack.yaml", "titel: T\nchallenges: [c]\nfoo: 1\n"),
        "p/pack.yaml:1: `topic` is missing",
        "p/pack.yaml:1: unknown key `titel`; did you mean `title`?",
        "p/pack.yaml:3: unknown key `foo`");

    [Fact]
    public void RefusesNamesThatAreNoIdsEverywhere() => Says.Exactly(
        Good.Code().With("P q/pack.yaml", "title: T\ntopic: t\nchallenges: [My Challenge]\n"),
        "P q: the folder's name is not a name of small letters, digits and hyphens",
        "P q/pack.yaml:3: `My Challenge` in `challenges` is not a name of small letters, digits and hyphens");

    [Fact]
    public void RefusesAPackThatIsNotText() => Says.Exactly(
        Good.Code().With("p/pack.yaml", [0x74, 0xFF, 0x80]),
        "p/pack.yaml: is not UTF-8 (byte 1)");

    [Fact]
    public void SaysThatAFolderHoldsNoPack()
    {
        using var folder = new ChallengeBuilder().With(".git/x", "");
        Assert.Equal(new Problem(folder.Folder, null, "there is no pack in this folder"), Assert.Single(folder.Read().Problems));
    }

    [Fact]
    public void SaysThatThereIsNoSuchFolder()
    {
        var problem = Assert.Single(ChallengeReader.Read("nowhere/at-all").Problems);
        Assert.Equal("nowhere/at-all: there is no such folder", ProblemText.Render(problem));
    }

    [Fact]
    public void ReadsOnlyThePacksThatAreAskedFor()
    {
        using var folder = Good.Code().With("bad/pack.yaml", "title: [");
        var catalog = ChallengeReader.Read(folder.Folder, new HashSet<string> { "p" });
        Assert.Empty(catalog.Problems);
        Assert.Equal(["p"], catalog.Packs.Select(pack => pack.Id));
    }

    [Fact]
    public void NamesAPackThatIsAskedForAndNotThere()
    {
        using var folder = Good.Code().With("relu-stack/pack.yaml", "");
        var catalog = ChallengeReader.Read(folder.Folder, new HashSet<string> { "p", "relu-stak" });
        Assert.Equal("relu-stak: there is no such pack; did you mean `relu-stack`?\n", ProblemText.Render(catalog.Problems));
    }
}
