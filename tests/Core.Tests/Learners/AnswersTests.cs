using System.Collections.Immutable;
using Core.Tests.Submissions;
using CsCheck;
using Grader.Challenges;
using Grader.Learners;
using Grader.Submissions;

namespace Core.Tests.Learners;

/// <summary>What `grader learn` writes down is what the staff's batch reads.</summary>
public sealed class AnswersTests : IDisposable
{
    private static readonly Challenge Question = SomePacks.All[0].Challenges.Single(challenge => challenge.Name == "why-depth");

    private readonly TempFolder _folder = new();

    [Fact]
    public void EveryTextIsReadBackAsItself() => Gen.OneOf(Gen.String, Gen.String[Gen.Char[" -:#'\"\\[]{}!&*|>%@`,?\n\tA0.é☃"]]).Array[1, 3].Sample(tries =>
    {
        string[] typed = [.. tries.Select(text => new string([.. text.Where(c => !char.IsSurrogate(c) && c is not '\r' and not '\uFFFE' and not '\uFFFF' && (c >= ' ' || c is '\n' or '\t'))]))];
        string yaml = AnswersText.Render([new WrittenAnswer("why-depth", 1, [.. typed])]);
        return AnswersParser.Read(yaml) is AnswersFile.Good { Answers: [{ Key: "why-depth", Tries: var read }] } && read.SequenceEqual(typed);
    }, iter: 2_000);

    [Fact]
    public void ATryIsAddedToThoseBeforeAndOtherAnswersStay()
    {
        string path = _folder.Write("relu-stack/answers.yaml", "predict: [1, 0]\nWhy-Depth: B\nno-such: x\n");

        new OwnAnswers(path).Add(Question, "");

        Assert.Equal("predict:\n  - '[1, 0]'\n'Why-Depth':\n  - 'B'\n  - ''\n'no-such':\n  - 'x'\n".Replace("'no-such'", "no-such", StringComparison.Ordinal), File.ReadAllText(path));
        Assert.Equal(["B", ""], new OwnAnswers(path).TriesOf(Question).AsEnumerable());
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_folder["relu-stack"]));
    }

    [Fact]
    public void WhatCannotBeReadIsNotWrittenOver()
    {
        string path = _folder.Write("answers.yaml", "why-depth: [A\n");
        var answers = new OwnAnswers(path);

        Assert.StartsWith("answers.yaml, line ", answers.Problem);
        Assert.Throws<InvalidOperationException>(() => answers.Add(Question, "A"));
        Assert.Equal("why-depth: [A\n", File.ReadAllText(path));
    }

    public void Dispose() => _folder.Dispose();
}
