using CsCheck;
using Grader.Submissions;

namespace Core.Tests.Submissions;

public sealed class AnswersParserTests
{
    private static string[] Tries(string value)
    {
        var good = Assert.IsType<AnswersFile.Good>(AnswersParser.Read($"q: {value}\nnext: A\n"));
        Assert.Equal(["q", "next"], good.Answers.Select(answer => answer.Key));
        return [.. good.Answers[0].Tries];
    }

    [Theory]
    [InlineData("A")]
    [InlineData("A, C")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("0x1F")]
    [InlineData("007")]
    [InlineData("yes")]
    [InlineData("True")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("2026-11-24")]
    [InlineData("[1 0 5]")]
    [InlineData("[1, 0, 5]")]
    [InlineData("[ 1,0 ,  [2, \"x\"], 'y' ]")]
    [InlineData("[]")]
    [InlineData("{1, 2}")]
    [InlineData("{ a: [1], b: 2 }")]
    public void KeepsTextAsItIsWritten(string written) => Assert.Equal([written], Tries(written));

    [Theory]
    [InlineData("'B'", "B")]
    [InlineData("\"1\\n2\"", "1\n2")]
    [InlineData("A # because", "A")]
    [InlineData("'# 5'", "# 5")]
    [InlineData("''", "")]
    [InlineData("|\n  1 0\n  5", "1 0\n5\n")]
    public void ReadsQuotesAndBlocksAsYaml(string written, string text) => Assert.Equal([text], Tries(written));

    [Fact]
    public void TakesABlockListAsTheTriesInOrder() =>
        Assert.Equal(["B", "", "[1, 0]", "yes", ""], Tries("\n  - B\n  - ''\n  - [1, 0]\n  - yes\n  -"));

    [Theory]
    [InlineData("")]
    [InlineData("# not yet")]
    public void TakesAKeyWithoutAValueAsNotAnswered(string written) => Assert.Empty(Tries(written));

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    public void TakesAnEmptyFileAsNoAnswers(string text) => Assert.Empty(Assert.IsType<AnswersFile.Good>(AnswersParser.Read(text)).Answers);

    [Theory]
    [InlineData("a: A\nb: [1] [2]\n", 2)]
    [InlineData("a: A\n\nb: 'x\n", 3)]
    [InlineData("a: A\nb: *\n", 2)]
    [InlineData("a: A\n\tb: B\n", 1)]
    [InlineData("- A\n- B\n", 1)]
    [InlineData("A\n", 1)]
    [InlineData("a: A\n---\na: B\n", 2)]
    [InlineData("a: A\nb: B\nA: C\n", 3)]
    [InlineData("a:\n  b: C\n", 2)]
    [InlineData("a:\n  - - C\n", 2)]
    [InlineData("a: &x A\nb: *x\n", 1)]
    [InlineData("a: !x\n", 1)]
    [InlineData("[a]: A\n", 1)]
    [InlineData("a: [1, 2\n", 2)]
    public void SaysInWhichLineItIsWrong(string text, int line)
    {
        var bad = Assert.IsType<AnswersFile.Bad>(AnswersParser.Read(text));
        Assert.Equal(line, bad.Line);
        Assert.NotEmpty(bad.Why);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: b\n")]
    [InlineData("&a ")]
    [InlineData("'")]
    public void TakesLittleForTheLargestFileOfOneThing(string thing)
    {
        string text = "q: A\nr: " + string.Concat(Enumerable.Repeat(thing, (250 << 10) / thing.Length));
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = AnswersParser.Read(text);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500 * text.Length);
    }

    [Fact]
    public void NeverThrowsAtWhateverIsInTheFile()
    {
        string[] pieces = ["a", ": ", "\n", "- ", "  ", "[", "]", "{", "}", ",", "'", "\"", "|", ">", "*", "&", "!", "#", "?", "---\n", "...\n",
            "%YAML 1.1\n", "\\", "\\u12", "<<", "\t", "é", "\uFFFF", "\uD800", "\u0085", "!!int ", "!<", "@", "`", "~"];
        Gen.Int[0, pieces.Length - 1].Array[0, 24].Sample(chosen =>
        {
            _ = AnswersParser.Read(string.Concat(chosen.Select(index => pieces[index])));
        }, iter: 20_000);
    }

    [Fact]
    public void NeverThrowsAtAMutatedFile()
    {
        const string Good = "why-depth: A\npredict:\n  - [1, 0, 5]\n  - 'x'\n  - \"y\\n\"\nother: |\n  text\n  more\nlast: {a: 1}\n";
        Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Char).Array[1, 6].Sample(changes =>
        {
            var mutated = Good.ToCharArray();
            foreach (var (at, value) in changes)
                mutated[at] = value;
            _ = AnswersParser.Read(new string(mutated));
        }, iter: 10_000);
    }
}
