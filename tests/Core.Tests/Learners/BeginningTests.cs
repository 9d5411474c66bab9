using System.Collections.Immutable;
using Core.Tests.Submissions;
using Grader.Challenges;
using Grader.Learners;
using Grader.Submissions;

namespace Core.Tests.Learners;

/// <summary>Starter and statement come into the learner's folder, and nothing that is there is touched.</summary>
public sealed class BeginningTests : IDisposable
{
    private static readonly Pack Pack = SomePacks.All[0] with { Challenges = [.. SomePacks.All[0].Challenges.Select(WithStarter)] };

    private readonly TempFolder _folder = new();

    [Fact]
    public void AScriptIsOneFileBesideItsTask()
    {
        var beginning = Begin("relu");

        Assert.Equal(["relu-stack/relu.md", "relu-stack/relu.csx"], beginning.Written.AsEnumerable());
        Assert.Equal(("relu-stack/relu.csx", 0), (beginning.Work, beginning.Kept.Length));
        Assert.Equal(("the task", "the starter"), (File.ReadAllText(_folder["relu-stack/relu.md"]), File.ReadAllText(_folder["relu-stack/relu.csx"])));
    }

    [Fact]
    public void SeveralFilesAreAFolder()
    {
        var beginning = Begin("net");

        Assert.Equal(["relu-stack/net.md", "relu-stack/net/Layer.cs", "relu-stack/net/Deep/Net.cs"], beginning.Written.AsEnumerable());
        Assert.Equal("relu-stack/net", beginning.Work);
    }

    [Fact]
    public void WhatIsThereStays()
    {
        _folder.Write("relu-stack/relu.csx", "mine");
        var beginning = Begin("relu");

        Assert.Equal(["relu-stack/relu.md"], beginning.Written.AsEnumerable());
        Assert.Equal(["relu-stack/relu.csx"], beginning.Kept.AsEnumerable());
        Assert.Equal("mine", File.ReadAllText(_folder["relu-stack/relu.csx"]));
    }

    [Fact]
    public void NoSecondHandInIsMadeBesideOneInAnotherForm()
    {
        _folder.Write("Relu-Stack/ReLU.cs", "mine");
        var beginning = Begin("relu");

        Assert.Equal("Relu-Stack/ReLU.cs", beginning.Work);
        Assert.Equal(["Relu-Stack/ReLU.cs", "Relu-Stack/relu.md"], _folder.Files());
    }

    [Fact]
    public void TheFolderOfAPackIsAPartOfTheLearners()
    {
        Beginning.Of(LearnerFolder.At(_folder.Folder("relu-stack"), [Pack]), Pack, Pack.Challenges[0]);

        Assert.Equal(["relu-stack/relu.csx", "relu-stack/relu.md"], _folder.Files());
    }

    [Fact]
    public void TheTaskIsNoHandInAndNobodySpeaksOfIt()
    {
        Begin("relu");
        var reader = new SubmissionReader([Pack], new SubmissionRequest([_folder.Path]));
        var learner = reader.Read(Assert.Single(reader.Find().Entries));

        Assert.Empty(learner.Notes);
        Assert.IsType<HandIn.Code>(learner.HandIns[0]);
    }

    [Theory]
    [InlineData("relu-stack/pack.yaml", true)]
    [InlineData("challenge.yaml", true)]
    [InlineData("relu-stack/relu.csx", false)]
    public void AFolderOfChallengesIsNoLearners(string file, bool expected)
    {
        _folder.Write(file);

        Assert.Equal(expected, new LearnerFolder(_folder.Path).IsOfChallenges);
    }

    public void Dispose() => _folder.Dispose();

    private Beginning Begin(string name) => Beginning.Of(new LearnerFolder(_folder.Path), Pack, Pack.Challenges.Single(challenge => challenge.Name == name));

    private static Challenge WithStarter(Challenge challenge) => challenge.Body is not ChallengeBody.Code code ? challenge : challenge with
    {
        Statement = "the task",
        Body = code with
        {
            Starter = code.Form == CodeForm.Script
                ? [new SourceFile("starter.csx", "the starter")]
                : [new SourceFile("starter/Layer.cs", "class Layer;"), new SourceFile("starter/Deep/Net.cs", "class Net;")],
        },
    };
}
