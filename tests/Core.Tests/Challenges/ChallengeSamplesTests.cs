using Grader.Reporting;
using Grader.Submissions;

namespace Grader.Challenges;

public sealed class ChallengeSamplesTests
{
    [Fact]
    public void ReadsFilesAndFoldersAsHandIns()
    {
        using var folder = Good.Library()
            .With("p/c/samples/wrong-answer/one.cs", "class F;\n")
            .With("p/c/samples/wrong-answer/two/F.cs", "class F;\n").With("p/c/samples/wrong-answer/two/G.cs", "class G;\n")
            .With("p/c/samples/compile-error/bad.cs", "class\n")
            .With("p/c/samples/rejected/script.csx", "1\n");
        var samples = ChallengeSamples.Read(folder.Pack().Challenges[0]);
        Assert.Equal(
            [
                (Verdict.CompileError, "samples/compile-error/bad.cs"), (Verdict.Rejected, "samples/rejected/script.csx"),
                (Verdict.WrongAnswer, "samples/wrong-answer/one.cs"), (Verdict.WrongAnswer, "samples/wrong-answer/two"),
            ],
            samples.Select(sample => (sample.Verdict, sample.Path)));
        Assert.IsType<HandIn.Rejected>(samples[1].HandIn);
        Assert.Equal([new SourceFile("one.cs", "class F;\n")], Assert.IsType<HandIn.Code>(samples[2].HandIn).Files);
        Assert.Equal(["two/F.cs", "two/G.cs"], Assert.IsType<HandIn.Code>(samples[3].HandIn).Files.Select(file => file.Path));
    }

    [Fact]
    public void ReadsAnswersAsTheyStandBehindAQuestionsName()
    {
        using var folder = Good.Choice()
            .With("p/c/samples/accepted/a.yaml", "A\n").With("p/c/samples/accepted/b.yaml", "- B\n- ''\n- A\n").With("p/c/samples/accepted/c.yaml", "[1, 0, 5]\n");
        var samples = ChallengeSamples.Read(folder.Pack().Challenges[0]);
        Assert.Equal(
            ["A", "B||A", "[1, 0, 5]"],
            samples.Select(sample => string.Join('|', Assert.IsType<HandIn.Answers>(sample.HandIn).Tries)));
    }

    [Fact]
    public void RefusesFoldersThatNameNoVerdict() => Says.Exactly(
        Good.Code().With("p/c/samples/wrong-anser/a.csx", "1").With("p/c/samples/wrong-anser/b.csx", "1").With("p/c/samples/judge-error/b.csx", "1").With("p/c/samples/c.csx", "1"),
        "p/c/samples/c.csx: samples stand in a folder named for the verdict that they must get, such as samples/wrong-answer/",
        "p/c/samples/judge-error/: `judge-error` is no verdict that a sample can get",
        "p/c/samples/wrong-anser/: `wrong-anser` is no verdict that a sample can get; did you mean `wrong-answer`?");

    [Fact]
    public void RefusesCodeAsTheSampleOfAQuestion() => Says.Exactly(
        Good.Choice().With("p/c/samples/accepted/a.csx", "1"),
        "p/c/samples/accepted/a.csx: the sample of a question is a .yaml file with the answer, or a list of tries");

    [Fact]
    public void RefusesAnAnswerAsTheSampleOfCode() => Says.Exactly(
        Good.Code().With("p/c/samples/accepted/a.yaml", "A"),
        "p/c/samples/accepted/a.yaml: the sample of a code challenge is a .csx or .cs file, or a folder of them");
}
