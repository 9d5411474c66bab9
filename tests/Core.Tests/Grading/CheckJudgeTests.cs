using Core.Tests.Judging;
using Grader.Challenges;
using Grader.Grading;
using Grader.Grading.Models;
using Grader.Judging;
using Grader.Learning;
using Grader.Reporting;
using Grader.Running;

namespace Core.Tests.Grading;

public sealed class CheckJudgeTests
{
    private const string Argument = "System.ArgumentException", ArgumentNull = "System.ArgumentNullException", OutOfMemory = "System.OutOfMemoryException";

    private static readonly Outcome Done = Outcome.Completed.Instance;

    /// <summary>Rule 13, and what it follows from.</summary>
    public static TheoryData<string, Outcome, Execution, Verdict> Matrix => new()
    {
        { "the same value", Some.Returned(1), Some.Answered(Some.Returned(1)), Verdict.Accepted },
        { "another value", Some.Returned(1), Some.Answered(Some.Returned(2)), Verdict.WrongAnswer },
        { "no value", Some.Returned(1), Some.Answered(Done), Verdict.WrongAnswer },
        { "throws instead of returning", Some.Returned(1), Some.Answered(Some.Threw(Argument)), Verdict.RunTimeError },
        { "throws instead of completing", Done, Some.Answered(Some.Threw(Argument)), Verdict.RunTimeError },
        { "completes", Done, Some.Answered(Done), Verdict.Accepted },
        { "returns instead of completing", Done, Some.Answered(Some.Returned(1)), Verdict.WrongAnswer },
        { "throws the same", Some.Threw(Argument), Some.Answered(Some.Threw(Argument)), Verdict.Accepted },
        { "throws a derived one", Some.Threw(Argument), Some.Answered(Some.Threw(ArgumentNull, Argument)), Verdict.Accepted },
        { "throws an own one derived from it", Some.Threw(Argument), Some.Answered(Some.Threw("BadVector", Argument)), Verdict.Accepted },
        { "throws the base", Some.Threw(ArgumentNull, Argument), Some.Answered(Some.Threw(Argument)), Verdict.WrongAnswer },
        { "throws another", Some.Threw(Argument), Some.Answered(Some.Threw("System.FormatException")), Verdict.WrongAnswer },
        { "returns instead of throwing", Some.Threw(Argument), Some.Answered(Some.Returned(1)), Verdict.WrongAnswer },
        { "completes instead of throwing", Some.Threw(Argument), Some.Answered(Done), Verdict.WrongAnswer },
        { "out of memory instead of returning", Some.Returned(1), Some.Answered(Some.Threw(OutOfMemory)), Verdict.MemoryLimitExceeded },
        { "out of memory instead of throwing", Some.Threw(Argument), Some.Answered(Some.Threw(OutOfMemory)), Verdict.MemoryLimitExceeded },
        { "out of memory, which is an exception, too", Some.Threw(), Some.Answered(Some.Threw(OutOfMemory)), Verdict.MemoryLimitExceeded },
        { "too large a value", Some.Returned(1), Some.Answered(new Outcome.TooLarge("more than 250,000 values")), Verdict.OutputLimitExceeded },
        { "too large a value instead of throwing", Some.Threw(Argument), Some.Answered(new Outcome.TooLarge("more than 250,000 values")), Verdict.OutputLimitExceeded },
        { "CPU time", Some.Returned(1), new Execution.TimedOut(TimeLimit.Cpu, ""), Verdict.TimeLimitExceeded },
        { "wall time", Some.Threw(Argument), new Execution.TimedOut(TimeLimit.Wall, ""), Verdict.TimeLimitExceeded },
        { "time of all checks", Some.Returned(1), new Execution.TimedOut(TimeLimit.Total, ""), Verdict.TimeLimitExceeded },
        { "memory", Some.Returned(1), new Execution.OutOfMemory(""), Verdict.MemoryLimitExceeded },
        { "output", Some.Returned(1), new Execution.OutOfOutput(""), Verdict.OutputLimitExceeded },
        { "ended before its answer", Some.Threw(Argument), new Execution.Ended("the program ended with exit code 0", null, ""), Verdict.RunTimeError },
        { "ended by an exception", Some.Returned(1), new Execution.Ended("", Seen.Thrown("no", Argument), ""), Verdict.RunTimeError },
        { "ended by the right exception", Some.Threw(Argument), new Execution.Ended("", Seen.Thrown("no", Argument), ""), Verdict.RunTimeError },
        { "a violation", Some.Returned(1), new Execution.Violation("an answer that nobody asked for", ""), Verdict.SecurityViolation },
        { "another number of cases", Some.Returned(1), Some.Answered(Some.Returned(1), Some.Returned(1)), Verdict.SecurityViolation },
        { "no case", Some.Returned(1), Some.Answered(), Verdict.SecurityViolation },
        { "not registered", Some.Returned(1), new Execution.NoSuchCheck(""), Verdict.RunTimeError },
        { "our fault", Some.Returned(1), new Execution.Fault("no runner"), Verdict.JudgeError },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    internal void FollowsRuleThirteen(string what, Outcome expected, Execution actual, Verdict verdict)
    {
        Assert.NotEmpty(what);
        var result = Judge(Some.Expected(Some.Check() with { Weight = 3 }, expected), actual);

        Assert.Equal(verdict, result.Verdict);
        Assert.Equal((verdict == Verdict.Accepted ? 3m : 0m, 3m), (result.Points, result.MaxPoints));
        Assert.Equal(verdict == Verdict.Accepted, result.Message is null);
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    internal void LetsHiddenChecksSayNothing(string what, Outcome expected, Execution actual, Verdict verdict)
    {
        Assert.NotEmpty(what);
        var check = Some.Check("at zero") with { Hidden = true, Weight = 2 };

        Assert.Equal(
            new CheckResult("at zero", verdict, verdict == Verdict.Accepted ? 2 : 0, 2, Hidden: true),
            Judge(Some.Expected(check, expected) with { Printed = "secret" }, actual with { Printed = "secret" }));
        Assert.Equal(new CheckResult("at zero", Verdict.CompileError, 0, 2, Hidden: true), Judge().DoesNotFit(Some.Expected(check, expected), "why"));
        Assert.Equal(new CheckResult("at zero", Verdict.CompileError, 0, 2, Hidden: true), CheckJudge.NotCompiled(Some.Expected(check, expected), "why"));
    }

    [Fact]
    public void ExplainsAMismatch()
    {
        var result = Judge(Some.Expected(Some.Check(), Some.Returned(1)), Some.Answered(Some.Returned(2)));

        Assert.Equal(("expected 1, got 2", "Relu([1, -2])", "1", "2", "exact"), (result.Message, result.Input, result.Expected, result.Actual, result.Rule));
    }

    [Fact]
    public void ShowsTheFirstFailingCaseWithTheReferencesInput()
    {
        var expected = Some.Expected(Some.Generated(3), Some.Returned(1), Some.Returned(2), Some.Returned(3));
        // What the process says of its input is not believed.
        var actual = new Execution.Answered([.. new[] { 1, 7, 8 }.Select(value => new CaseOutcome(Seen.Text("forged"), Some.Returned(value)))], "");

        var result = Judge(expected, actual);

        Assert.Equal(("Relu(x), x = [1] (case 2 of 3)", "2", "7"), (result.Input, result.Expected, result.Actual));
    }

    [Fact]
    public void ShowsNoCaseWhereItIsNotKnownWhichFailed()
    {
        var expected = Some.Expected(Some.Generated(3), Some.Returned(1), Some.Returned(2), Some.Returned(3));

        var result = Judge(expected, new Execution.TimedOut(TimeLimit.Cpu, ""));

        Assert.Equal("Relu(x) (3 cases)", result.Input);
        Assert.Null(result.Expected);
    }

    [Fact]
    public void ShowsWhatTheReferenceDidWhereTheSubmissionDidNotAnswer()
    {
        Assert.Equal("1", Judge(Some.Expected(Some.Check(), Some.Returned(1)), new Execution.TimedOut(TimeLimit.Cpu, "")).Expected);
        Assert.Equal("ArgumentException", Judge(Some.Expected(Some.Check(), Some.Threw(Argument)), new Execution.OutOfMemory("")).Expected);
    }

    [Fact]
    public void FindsTheInnermostLineInTheSubmission()
    {
        var result = Judge(Some.Expected(Some.Check(), Some.Returned(1)), Some.Answered(Some.ThrewAt(12, Argument)));

        Assert.Equal(("relu.csx", 4, "ArgumentException at relu.csx, line 4: no"), (result.File, result.Line, result.Message));
    }

    [Fact]
    public void FindsTheLineOfAWrongExceptionAndOfOneForMemory()
    {
        Assert.Equal(3, Judge(Some.Expected(Some.Check(), Some.Threw(Argument)), Some.Answered(Some.ThrewAt(5, "System.FormatException"))).Line);
        Assert.Equal(4, Judge(Some.Expected(Some.Check(), Some.Returned(1)), Some.Answered(Some.ThrewAt(10, OutOfMemory))).Line);
    }

    [Fact]
    public void FindsNoLineWhereOnlyTheCoursesCodeThrew()
    {
        var thrown = Seen.Thrown("no", Argument) with { Frames = [new(ChainLink.Checks, Some.Method, 0)] };

        Assert.Null(Judge(Some.Expected(Some.Check(), Some.Returned(1)), Some.Answered(new Outcome.Threw(thrown))).Line);
    }

    [Theory]
    [InlineData(false, Verdict.Accepted)]
    [InlineData(true, Verdict.WrongAnswer)]
    public void ComparesPrintedTextWhereTheCheckSaysSo(bool prints, Verdict verdict)
    {
        var expected = Some.Expected(Some.Check() with { Prints = prints }, Some.Returned(1)) with { Printed = "one\n" };

        Assert.Equal(verdict, Judge(expected, Some.Answered(Some.Returned(1)) with { Printed = "two\n" }).Verdict);
        Assert.Equal(Verdict.Accepted, Judge(expected, Some.Answered(Some.Returned(1)) with { Printed = "one" }).Verdict);
    }

    [Fact]
    public void ComparesPrintedTextWhereThereIsNothingElse()
    {
        // An async Task: registered as a call with a value, and it has none.
        var expected = Some.Expected(Some.Check(), Done) with { Printed = "one\n" };

        Assert.Equal(Verdict.WrongAnswer, Judge(expected, Some.Answered(Done)).Verdict);
        Assert.Equal(Verdict.Accepted, Judge(expected, Some.Answered(Done) with { Printed = "one\n" }).Verdict);
    }

    [Fact]
    public void ShowsWhatWasPrintedUnlessATimeOrMemoryLimitStruck()
    {
        var expected = Some.Expected(Some.Check(), Some.Returned(1));

        Assert.Equal("here", Judge(expected, Some.Answered(Some.Returned(2)) with { Printed = "here" }).Output);
        Assert.Equal("here", Judge(expected, new Execution.Ended("it ended", null, "here")).Output);
        Assert.Equal("", Judge(expected, new Execution.TimedOut(TimeLimit.Cpu, "some of it")).Output);
        Assert.Equal("", Judge(expected, new Execution.OutOfMemory("some of it")).Output);
        Assert.Equal("", Judge(expected, Some.Answered(Some.Threw(OutOfMemory)) with { Printed = "some of it" }).Output);
    }

    [Fact]
    public void SaysTheSameOfBothTimeLimits() =>
        // Which of them strikes first depends on how busy the machine is.
        Assert.Equal(
            Judge(Some.Expected(Some.Check(), Some.Returned(1)), new Execution.TimedOut(TimeLimit.Cpu, "")),
            Judge(Some.Expected(Some.Check(), Some.Returned(1)), new Execution.TimedOut(TimeLimit.Wall, "")));

    [Fact]
    public void NamesTheLimits()
    {
        var judge = new FailureJudge(Limits.Default with { Cpu = TimeSpan.FromSeconds(0.5), Memory = 64 << 20, Output = 2 << 10 }, Some.Lines);

        Assert.StartsWith("no answer within 0.5 s of CPU time (10 s on the clock)", judge.Of(new Execution.TimedOut(TimeLimit.Wall, "")).Message);
        Assert.Equal("all checks together took more than 30 s of CPU time or 60 s on the clock", judge.Of(new Execution.TimedOut(TimeLimit.Total, "")).Message);
        Assert.Equal("needed more than 64 MiB of memory", judge.Of(new Execution.OutOfMemory("")).Message);
        Assert.Equal("printed more than 2 KiB", judge.Of(new Execution.OutOfOutput("")).Message);
        Assert.StartsWith("this is our fault, not yours", judge.Of(new Execution.Fault("no runner")).Message);
    }

    private static CheckResult Judge(ExpectedCheck expected, Execution actual) => Judge().Judge(expected, actual);

    private static CheckJudge Judge() => new(Limits.Default, Some.Lines, new ModelJudge(new NoLearning(), [], CancellationToken.None));
}
