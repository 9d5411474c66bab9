using Grader.Submissions;

namespace Core.Tests.Submissions;

/// <summary>--changed-since: of a class, who and what a change touches.</summary>
public sealed class ChangedFilesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public ChangedFilesTests()
    {
        foreach (string learner in (string[])["learner-01", "learner-02"])
        {
            _folder.Write($"class/{learner}/relu-stack/relu.csx", "1");
            _folder.Write($"class/{learner}/relu-stack/net/Net.cs", "1");
            _folder.Write($"class/{learner}/relu-stack/rellu.csx", "1");
            _folder.Write($"class/{learner}/relu-stack/answers.yaml", "why-depth: A\n");
        }
    }

    [Theory]
    [InlineData("class/learner-01/relu-stack/relu.csx", "learner-01: relu-stack/relu")]
    [InlineData("class/learner-01/relu-stack/Relu.CSX", "learner-01: relu-stack/relu")]
    [InlineData("class/learner-02/relu-stack/net/deep/More.cs", "learner-02: relu-stack/net")]
    [InlineData("class/learner-02/relu-stack/dense-layer.csx", "learner-02: relu-stack/dense-layer")]
    [InlineData("class/learner-01/relu-stack/answers.yaml", "learner-01: relu-stack/why-depth, relu-stack/predict")]
    [InlineData("class/learner-01/relu-stack/rellu.csx", "learner-01: note relu-stack/rellu.csx")]
    [InlineData("challenges/relu-stack/relu/checks.csx", "learner-01: relu-stack/relu; learner-02: relu-stack/relu")]
    [InlineData("challenges/relu-stack/pack.yaml", "learner-01: relu-stack/relu, relu-stack/dense-layer, relu-stack/net, relu-stack/why-depth, relu-stack/predict; "
        + "learner-02: relu-stack/relu, relu-stack/dense-layer, relu-stack/net, relu-stack/why-depth, relu-stack/predict")]
    [InlineData("class/learner-011/relu-stack/relu.csx", "")]
    [InlineData("class/learner-01/README.md", "")]
    [InlineData("README.md", "")]
    public void SaysWhatItTouches(string changed, string expected) => Assert.Equal(expected, Touched([changed], _folder["challenges"]));

    [Fact]
    public void ChallengesFromElsewhereAreNotTouched() => Assert.Equal("", Touched(["challenges/relu-stack/relu/checks.csx"], null));

    public void Dispose() => _folder.Dispose();

    private string Touched(string[] changed, string? challenges)
    {
        var files = new ChangedFiles(_folder.Path, [.. changed], challenges);
        var reader = new SubmissionReader(SomePacks.All, new([_folder["class"]]));
        var told = reader.Find().Entries.Select(entry => files.Of(entry, reader.Read(entry)))
            .Select(learner => (learner.Name, Parts: learner.HandIns.Select(handIn => handIn.Challenge.Id).Concat(learner.Notes.Select(note => $"note {note.Path}")).ToList()))
            .Where(learner => learner.Parts.Count > 0).Select(learner => $"{learner.Name}: {string.Join(", ", learner.Parts)}");
        return string.Join("; ", told);
    }
}
