using Grader.Submissions;

namespace Core.Tests.Submissions;

public sealed class LearnerFinderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string ErrorOf(SubmissionRequest request)
    {
        var error = Assert.Single(new SubmissionReader(SomePacks.All, request).Find().Errors);
        return $"{error.Subject.Replace(_folder.Path + "/", "", StringComparison.Ordinal)}: {error.Message} -> {error.Suggestion?.Replace(_folder.Path + "/", "", StringComparison.Ordinal)}";
    }

    [Fact]
    public void TakesAFolderWithAPackInItAsOneLearner()
    {
        _folder.Write("learner-01/Relu-Stack/relu.csx");
        Assert.Equal("learner-01", Assert.Single(SubmissionText.Find(_folder["learner-01"] + "/").Entries).Name);
        Assert.Single(SubmissionText.ReadOne(_folder["learner-01"]).CodeFor("relu").Files);
    }

    [Fact]
    public void TakesAnyOtherFolderAsAFolderOfLearnersInTheOrderOfTheirNames()
    {
        foreach (string name in (string[])["b", "a", "B", "é", "c"])
            _folder.Folder("class/" + name);
        Assert.Equal(["B", "a", "b", "c", "é"], SubmissionText.Find(_folder["class"]).Entries.Select(entry => entry.Name));
    }

    [Fact]
    public void TakesAFileWhoseNameFitsOneChallengeOnly()
    {
        var learner = SubmissionText.ReadOne(_folder.Write("work/Relu.csx", "1"));
        Assert.Equal("learner", learner.Name);
        Assert.Equal("relu-stack/relu", Assert.Single(learner.HandIns).Challenge.Id);
        Assert.Equal(new("Relu.csx", "1"), Assert.Single(learner.CodeFor("relu").Files));
    }

    [Fact]
    public void TakesAFileOfAnyNameWithItsChallenge() =>
        Assert.Single(SubmissionText.ReadOne(new SubmissionRequest([_folder.Write("attempt 3.csx")], "learner-07", ["relu-stack/relu"])).CodeFor("relu").Files);

    [Fact]
    public void TakesSeveralFilesAsOneLearners()
    {
        var learner = SubmissionText.ReadOne(_folder.Write("relu.csx"), _folder.Write("sum.cs"));
        Assert.Equal(["relu", "sum"], learner.HandIns.Select(handIn => handIn.Challenge.Name));
    }

    [Fact]
    public void RejectsTwoNamedFilesForOneChallenge() =>
        Assert.Equal("more than one hand-in at once: relu.csx, relu.cs; keep one",
            SubmissionText.ReadOne(_folder.Write("a/relu.csx"), _folder.Write("b/relu.cs")).ReasonFor("relu"));

    [Fact]
    public void TakesAFolderNamedForAChallengeAsItsHandIn()
    {
        _folder.Write("net/A.cs");
        Assert.Equal("net/A.cs", Assert.Single(SubmissionText.ReadOne(_folder["net"]).CodeFor("net").Files).Path);
    }

    [Fact]
    public void TakesAZipNamedForAChallengeAsItsHandInAndAnyOtherAsALearner()
    {
        Assert.Single(SubmissionText.ReadOne(_folder.Write("net.zip", Zips.Of(("A.cs", "")))).CodeFor("net").Files);
        Assert.Single(SubmissionText.ReadOne(new SubmissionRequest([_folder.Write("mine.zip", Zips.Of(("A.cs", "")))], null, ["relu-stack/net"])).CodeFor("net").Files);
        var learner = SubmissionText.ReadOne(new SubmissionRequest([_folder.Write("learner-01.zip", Zips.Of(("relu-stack/net/A.cs", "")))], null, ["relu-stack/net"]));
        Assert.Equal("learner-01", learner.Name);
        Assert.Single(learner.CodeFor("net").Files);
    }

    [Fact]
    public void NamesOneLearnerAsTold()
    {
        _folder.Write("work/relu-stack/relu.csx");
        _folder.Folder("empty");
        Assert.Equal("learner-09", SubmissionText.ReadOne(new SubmissionRequest([_folder["work"]], "learner-09")).Name);
        Assert.Empty(SubmissionText.ReadOne(new SubmissionRequest([_folder["empty"]], "learner-09")).HandIns);
    }

    [Fact]
    public void CountsOnlyBegunPacksUnlessToldWhich()
    {
        _folder.Write("learner-01/relu-stack/relu.csx");
        Assert.Equal(5, SubmissionText.ReadOne(_folder["learner-01"]).HandIns.Length);
        var both = SubmissionText.ReadOne(new SubmissionRequest([_folder["learner-01"]], Packs: ["relu-stack", "stdin-stdout"]));
        Assert.Equal(7, both.HandIns.Length);
        Assert.IsType<HandIn.Missing>(both.Of("sum"));
        var other = SubmissionText.ReadOne(new SubmissionRequest([_folder["learner-01"]], Packs: ["stdin-stdout"]));
        Assert.Equal(["sum", "relu-io"], other.HandIns.Select(handIn => handIn.Challenge.Name));
        Assert.Equal(["relu", "sum"], SubmissionText.ReadOne(new SubmissionRequest([_folder["learner-01"]], null, ["relu", "stdin-stdout/sum"]))
            .HandIns.Select(handIn => handIn.Challenge.Name));
    }

    [Fact]
    public void SuggestsTheNearestNameOfEverythingThatIsNotThere()
    {
        _folder.Folder("submissions");
        Assert.Equal("submisions: no such file or folder -> submissions", ErrorOf(new([_folder["submisions"]])));
        _folder.Folder("submissions/learner-01");
        Assert.Equal("relu_stack: no such pack -> relu-stack", ErrorOf(new([_folder["submissions"]], Packs: ["relu_stack"])));
        Assert.Equal("relu-stack/rellu: no such challenge -> relu-stack/relu", ErrorOf(new([_folder["submissions"]], Challenges: ["relu-stack/rellu"])));
        Assert.Equal("rellu: no such challenge -> relu-stack/relu", ErrorOf(new([_folder["submissions"]], Challenges: ["rellu"])));
        Assert.Equal("rellu.csx: fits no challenge by its name; say which with --challenge -> relu", ErrorOf(new([_folder.Write("rellu.csx")])));
    }

    [Fact]
    public void TellsAllErrorsAtOnce() =>
        Assert.Equal(3, new SubmissionReader(SomePacks.All, new([_folder["a"], _folder["b"]], Packs: ["c"])).Find().Errors.Length);

    [Fact]
    public void RefusesWhatIsNoLearnerAndNoHandIn()
    {
        _folder.Folder("class/learner-01");
        _folder.Folder("none");
        _folder.Write("learner-01/relu-stack/relu.csx");
        Assert.StartsWith("none: no learner in it", ErrorOf(new([_folder["none"]])), StringComparison.Ordinal);
        Assert.StartsWith("notes.md: is no hand-in", ErrorOf(new([_folder.Write("notes.md")])), StringComparison.Ordinal);
        Assert.StartsWith("learner-01/relu-stack: is the folder of pack relu-stack", ErrorOf(new([_folder["learner-01/relu-stack"]])), StringComparison.Ordinal);
        _folder.Write("learner-02/stdin-stdout/stdin-stdout/Program.cs");
        Assert.Equal("learner-02", Assert.Single(SubmissionText.Find(_folder["learner-02"]).Entries).Name);
        Assert.StartsWith("../x: is no name for a learner", ErrorOf(new([_folder["learner-01"]], "../x")), StringComparison.Ordinal);
        Assert.EndsWith("-> class/learner-01", ErrorOf(new([_folder["class"]], "learner-01")), StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesTwoLearnersOfOneName()
    {
        _folder.Write("a/learner-01/relu-stack/relu.csx");
        _folder.Write("b/learner-01/relu-stack/relu.csx");
        Assert.StartsWith("learner-01: more than one learner has this name", ErrorOf(new([_folder["a"], _folder["b"]])), StringComparison.Ordinal);
        Assert.Single(SubmissionText.Find(_folder["a"], _folder["a"] + "/").Entries);
    }

    [Fact]
    public void LetsAFolderStandBeforeAZipOfTheSameNameAndSaysSo()
    {
        _folder.Write("class/learner-01/relu-stack/relu.csx");
        _folder.Write("class/learner-01.zip", Zips.Of(("relu-stack/relu.csx", "")));
        var set = SubmissionText.Find(_folder["class"]);
        Assert.Equal(_folder["class/learner-01"], Assert.Single(set.Entries).Path);
        Assert.Equal(new("learner-01.zip", "not read: another folder or zip stands for learner-01"), Assert.Single(set.Notes));
    }

    [Fact]
    public void ReadsALearnerWhoseNameIsNotUtf8()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only there are names bytes");
        _folder.Folder("class");
        _folder.Shell("""d="class/M$(printf '\237')ller"; mkdir -p "$d/relu-stack/net" && echo 1 > "$d/relu-stack/relu.csx" && echo 2 > "$d/relu-stack/net/$(printf '\377').cs" """);
        var reader = new SubmissionReader(SomePacks.All, new([_folder["class"]]));
        var learner = reader.Read(Assert.Single(reader.Find().Entries));
        Assert.Equal(@"M\x{9F}ller", learner.Name);
        Assert.Equal("1\n", learner.CodeFor("relu").Files[0].Text);
        Assert.Equal(new(@"net/\x{FF}.cs", "2\n"), Assert.Single(learner.CodeFor("net").Files));
    }

    [Fact]
    public void EnumeratesThousandsOfLearnersByNameOnly()
    {
        for (int learner = 0; learner < 3000; learner++)
            _folder.Folder($"class/learner-{learner:D4}");
        Assert.Equal(3000, SubmissionText.Find(_folder["class"]).Entries.Length);
    }
}
