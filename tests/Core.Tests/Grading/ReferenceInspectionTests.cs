using System.Collections.Immutable;
using Core.Tests.Judging;
using Grader.Challenges;
using Grader.Grading;
using Grader.Judging;
using Grader.Running;

namespace Core.Tests.Grading;

public sealed class ReferenceInspectionTests
{
    private static readonly Registration One = Some.Check("one"), Hidden = Some.Check("at zero") with { Hidden = true, Line = 2 };

    private readonly ReferenceInspection _inspection = new(Some.Challenge(Some.Code), Some.Code, Some.Images);

    public static TheoryData<Execution, string> BadAnswers => new()
    {
        { new Execution.TimedOut(TimeLimit.Cpu, ""), "the reference fails the check `one`: no answer within the time limit" },
        { new Execution.OutOfMemory(""), "the reference fails the check `one`: more memory than the limit" },
        { new Execution.OutOfOutput(""), "the reference fails the check `one`: more output than the limit" },
        { new Execution.Ended("the program ended with exit code 3", null, ""), "the reference fails the check `one`: the program ended with exit code 3" },
        { new Execution.Ended("", Seen.Thrown("no", "System.FormatException"), ""), "the reference fails the check `one`: FormatException: no" },
        { new Execution.Violation("an answer that nobody asked for", ""), "the reference fails the check `one`: an answer that nobody asked for" },
        { Some.Answered(), "the check `one` has 0 cases; at least one is needed" },
        { Some.Answered(Outcome.Completed.Instance), "the check `one` can't be graded: it has neither a value, nor printed text, nor an exception, so nothing could be compared" },
        { Some.Answered(new Outcome.TooLarge("more than 250,000 values")), "the check `one` can't be graded: more than 250,000 values" },
        { Some.Answered(Some.Threw("System.NotImplementedException")), "the check `one` can't be graded: the reference does not implement it" },
    };

    [Fact]
    public void FindsNothingWrongWithAGoodReference()
    {
        Assert.Empty(_inspection.Inspect(Run([One, Hidden], Some.Answered(Some.Returned(1)), Some.Answered(Some.Threw("System.FormatException")))));
        Assert.Empty(_inspection.Inspect(Run([One], Some.Answered(Outcome.Completed.Instance) with { Printed = "one" })));
    }

    [Theory]
    [MemberData(nameof(BadAnswers))]
    internal void NamesTheCheckThatTheReferenceDoesNotAnswer(Execution answer, string message) =>
        Assert.Equal([new Problem("pack/relu/checks.csx", 7, message)], _inspection.Inspect(Run([One], answer)));

    [Fact]
    public void NamesWhatIsNoPlainData()
    {
        var problem = Assert.Single(_inspection.Inspect(Run([Hidden], Some.Answered(new Outcome.Returned(Seen.Unsupported("Func<int>"))))));

        Assert.Equal(("pack/relu/hidden.csx", 2), (problem.File, problem.Line));
        Assert.StartsWith("the check `at zero` can't be graded: ", problem.Message);
    }

    [Fact]
    public void TellsOfEachCheckOnce() => Assert.Equal(2, _inspection.Inspect(
        Run([One with { Cases = 2 }, Hidden], Some.Answered(Outcome.Completed.Instance, Outcome.Completed.Instance), new Execution.OutOfMemory(""))).Length);

    [Fact]
    public void RefusesAChallengeWithoutChecks() => Assert.Equal(
        [new Problem("pack/relu/checks.csx", null, "there is no check in it: nothing would be graded")], _inspection.Inspect(Run([])));

    [Fact]
    public void RefusesChecksThatAreAllWorthNothing() => Assert.Equal(
        [new Problem("pack/relu/checks.csx", null, "every check has weight 0: nothing could be earned")],
        _inspection.Inspect(Run([One with { Weight = 0 }], Some.Answered(Some.Returned(1)))));

    [Fact]
    public void RefusesTheSameNameTwiceAcrossBothScripts()
    {
        var answer = Some.Answered(Some.Returned(1));

        Assert.Equal(
            [new Problem("pack/relu/hidden.csx", 2, "two checks are named `one`; names are unique, across checks.csx and hidden.csx")],
            _inspection.Inspect(Run([One, Hidden with { Name = "one" }], answer, answer)));
    }

    [Fact]
    public void RefusesASetUpThatDoesNotEnd()
    {
        var hangs = new Execution.TimedOut(TimeLimit.Cpu, "");

        Assert.Equal("pack/relu/reference.csx", Assert.Single(_inspection.Inspect(new CodeRun(new SetUp([], [], "", hangs), [], []))).File);
        // What is registered already tells that the visible ones were set up.
        Assert.Equal("pack/relu/hidden.csx", Assert.Single(_inspection.Inspect(new CodeRun(new SetUp([One], [], "", hangs), [], []))).File);
    }

    [Theory]
    [InlineData((int)ChainLink.Given, "given.csx", null)]
    [InlineData((int)ChainLink.Submission, "relu.csx", 4)]
    [InlineData((int)ChainLink.Checks, "relu.csx", 4)]
    [InlineData((int)ChainLink.Hidden, "relu.csx", 4)]
    public void RefusesTopLevelCodeThatThrowsAndSaysWhere(int link, string file, int? line)
    {
        // The images of this test share a line table; there is none for given.csx.
        var thrown = Seen.Thrown("no", "System.FormatException") with { Frames = [new((ChainLink)link, Some.Method, 10)] };

        var problem = Assert.Single(_inspection.Inspect(new CodeRun(new SetUp([One], [((ChainLink)link, thrown)], "", null), [], [])));

        Assert.Equal(new Problem($"pack/relu/{file}", line, "its top-level code throws System.FormatException: no"), problem);
    }

    [Fact]
    public void AcceptsTheSameAnswerFromAFreshProcess()
    {
        var expected = Some.Expected(One, Some.Returned(1)) with { Printed = "one" };

        Assert.Null(_inspection.CompareAlone(expected, Some.Answered(Some.Returned(1)) with { Printed = "one" }));
    }

    [Fact]
    public void RefusesAnotherAnswerFromAFreshProcess()
    {
        var expected = Some.Expected(One, new Outcome.Returned(Seen.Double(1))) with { Printed = "one" };
        Execution[] others =
        [
            // Not within a tolerance: the same program on the same input.
            Some.Answered(new Outcome.Returned(Seen.Double(1.0000000000000002))) with { Printed = "one" },
            Some.Answered(new Outcome.Returned(Seen.Double(1))) with { Printed = "one " },
            Some.Answered(Some.Threw("System.FormatException")) with { Printed = "one" },
            Some.Answered() with { Printed = "one" },
            new Execution.TimedOut(TimeLimit.Cpu, ""),
            new Execution.NoSuchCheck(""),
        ];
        foreach (var other in others)
        {
            var problem = _inspection.CompareAlone(expected, other);
            Assert.NotNull(problem);
            Assert.Equal(("pack/relu/checks.csx", 7), (problem.File, problem.Line));
            Assert.StartsWith("the reference answers `one` differently when asked alone in a fresh process (", problem.Message);
        }
    }

    private static CodeRun Run(ImmutableArray<Registration> registrations, params Execution[] executions) =>
        new(new SetUp(registrations, [], "", null), [.. executions], []);
}
