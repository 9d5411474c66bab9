using System.Collections.Immutable;
using System.Text;
using Core.Tests.Judging;
using Grader.Challenges;
using Grader.Grading;
using Grader.Judging;
using Grader.Running;

namespace Core.Tests.Grading;

public sealed class PredictionKeyTests
{
    private static readonly SourceFile Listing = new("program.csx", "");
    private static readonly Execution Done = new Execution.Answered([], "");

    [Fact]
    public void IsTheOneOptionThatTheProgramPrints()
    {
        var ready = Assert.IsType<Preparation.Ready>(Find("[0, 2]\n", "[0, 2]", "[0, 3]"));

        var question = Assert.IsType<PreparedChallenge.Question>(ready.Challenge);
        Assert.Equal(["A"], question.Answer);
        Assert.Equal("[0, 2]", question.Output);
    }

    [Theory]
    [InlineData("one\ntwo\n", "one\r\ntwo")]
    [InlineData("one  \ntwo", "one\ntwo\n")]
    public void ComparesLineByLine(string output, string option) => Assert.IsType<Preparation.Ready>(Find(output, option, "three"));

    [Fact]
    public void IsMissingWhereNoOptionEqualsTheOutput() => Assert.Equal(
        [new Problem("pack/relu/challenge.yaml", null, "no option equals what program.csx prints: `7`")], Problems(Find("7", "1", "2")));

    [Fact]
    public void IsAmbiguousWhereTwoOptionsDo() => Assert.Equal(
        [new Problem("pack/relu/challenge.yaml", null, "more than one option equals what program.csx prints: A, B")], Problems(Find("7", "7", " 7\n")));

    [Fact]
    public void IsNoneWhereTheProgramEndsBadly()
    {
        var thrown = Seen.Thrown("no", "System.FormatException") with { Frames = [new(ChainLink.Submission, Some.Method, 10)] };

        var problem = Assert.Single(Problems(Find(new Execution.Ended("", thrown, ""), "7", ["7"])));

        Assert.Equal(("pack/relu/program.csx", 4), (problem.File, problem.Line));
        Assert.StartsWith("the program does not end well: FormatException", problem.Message);
    }

    [Fact]
    public void IsNoneWhereTheProgramPrintsSomethingElseEachTime() => Assert.Equal(
        [new Problem("pack/relu/program.csx", null, "the program prints something else when it is run again: it must not depend on chance or time")],
        Problems(Find(Done, "7", ["7"], again: "8")));

    private static Preparation Find(string output, params string[] options) => Find(Done, output, options);

    private static Preparation Find(Execution end, string output, string[] options, string? again = null)
    {
        var question = new ChallengeBody.Question(
            options.Index().ToImmutableSortedDictionary(option => $"{(char)('A' + option.Index)}", option => option.Item, StringComparer.Ordinal),
            false, false, 2, null, Listing, [], "", ImmutableSortedDictionary<string, string>.Empty, []);
        return PredictionKey.Find(Some.Challenge(question, 1), question, Listing, [Run(Done, again ?? output), Run(end, output)], Some.Lines);
    }

    private static ProgramRun Run(Execution end, string output) => new(end, [.. Encoding.UTF8.GetBytes(output)], default);

    private static ImmutableArray<Problem> Problems(Preparation preparation) => Assert.IsType<Preparation.Invalid>(preparation).Problems;
}
