using System.Collections.Immutable;
using System.Text;
using Core.Tests.Submissions;
using Grader.Challenges;
using Grader.Grading;
using Grader.Reporting;
using Grader.Running;

namespace Core.Tests.Grading;

public sealed class ProgramJudgeTests : IDisposable
{
    private static readonly OutputValidator Tokens = new(false, false, null, null);

    private readonly TempFolder _data = new();

    public static TheoryData<Execution, Verdict> Ends => new()
    {
        { new Execution.Ended("the program ended with exit code 3", null, ""), Verdict.RunTimeError },
        { new Execution.TimedOut(TimeLimit.Wall, ""), Verdict.TimeLimitExceeded },
        { new Execution.TimedOut(TimeLimit.Total, ""), Verdict.TimeLimitExceeded },
        { new Execution.OutOfMemory(""), Verdict.MemoryLimitExceeded },
        { new Execution.OutOfOutput(""), Verdict.OutputLimitExceeded },
        { new Execution.Violation("a forbidden system call", ""), Verdict.SecurityViolation },
        { new Execution.Fault("no runner"), Verdict.JudgeError },
    };

    [Fact]
    public void ComparesTheOutputByTokens()
    {
        Assert.Equal(Verdict.Accepted, Judge(Sample("1 2\n"), "1\n2").Verdict);
        Assert.Equal(Verdict.WrongAnswer, Judge(Sample("1 2\n"), "1 3\n").Verdict);
        Assert.Equal(Verdict.WrongAnswer, Judge(Sample("1 2\n"), "").Verdict);
    }

    [Theory]
    [MemberData(nameof(Ends))]
    internal void NeverAcceptsARightOutputOfARunThatDidNotEndWell(Execution end, Verdict verdict)
    {
        var run = new ProgramRun(end, [.. "1 2\n"u8], default);

        Assert.Equal((verdict, 0m), (Judge(Secret("1 2\n"), run).Verdict, Judge(Secret("1 2\n"), run).Points));
    }

    [Fact]
    public void LetsSecretCasesCountAndSaysNothingOfThem()
    {
        Assert.Equal(new CheckResult("case", Verdict.Accepted, 1, 1, Hidden: true), Judge(Secret("1"), "1"));
        Assert.Equal(new CheckResult("case", Verdict.WrongAnswer, 0, 1, Hidden: true), Judge(Secret("1"), "2"));
        Assert.Equal(new CheckResult("case", Verdict.CompileError, 0, 1, Hidden: true), ProgramJudge.NotCompiled(Secret("1"), "why"));
    }

    [Fact]
    public void ShowsSamplesAndCountsThemForNothing()
    {
        var result = Judge(Sample("1 2\n"), "1 3\n");

        Assert.Equal((0m, 0m, false), (result.Points, result.MaxPoints, result.Hidden));
        Assert.Equal(("input\n", "1 3\n"), (result.Input, result.Output));
        Assert.NotNull(result.Message);
        Assert.Null(Judge(Sample("1"), "1").Message);
    }

    [Fact]
    public void ShowsNoOutputWhereATimeOrMemoryLimitStruck()
    {
        Assert.Equal("", Judge(Sample("1"), new ProgramRun(new Execution.TimedOut(TimeLimit.Cpu, ""), [.. "some"u8], default)).Output);
        Assert.Equal("", Judge(Sample("1"), new ProgramRun(new Execution.OutOfMemory(""), [.. "some"u8], default)).Output);
    }

    [Fact]
    public void ShowsTheStartOfALongOutputInWholeCharacters()
    {
        string output = Judge(Sample("1"), "x" + string.Concat(Enumerable.Repeat("é", 2000))).Output!;

        Assert.Equal("x" + string.Concat(Enumerable.Repeat("é", 999)) + "…", output);
    }

    [Fact]
    public void FindsTheLineOfAnException()
    {
        var thrown = Judging.Seen.Thrown("no", "System.FormatException") with { Frames = [new(Grader.Judging.ChainLink.Submission, Some.Method, 10)] };

        var result = Judge(Sample("1"), new ProgramRun(new Execution.Ended("", thrown, ""), [], default));

        Assert.Equal(("relu.csx", 4), (result.File, result.Line));
    }

    [Theory]
    [InlineData(10, 100, 65_536)]
    [InlineData(10, 100_000, 200_000)]
    [InlineData(100_000, 10, 200_000)]
    public void AllowsTwiceTheLargestAnswerOrSixtyFourKibibytes(int first, int second, int limit)
    {
        ImmutableArray<ProgramCase> cases = [Sample(new string('1', first), "a"), Secret(new string('1', second), "b")];
        var program = new ChallengeBody.Program([], [], Tokens, cases);

        Assert.Equal(limit, ProgramLimits.Of(Some.Challenge(program), program).Output);
        var own = Some.Challenge(program) with { Limits = Limits.Default with { Output = 5 } };
        Assert.Equal(5, ProgramLimits.Of(own, program).Output);
    }

    public void Dispose() => _data.Dispose();

    private static CheckResult Judge(ProgramCase @case, string output) =>
        Judge(@case, new ProgramRun(new Execution.Answered([], ""), [.. Encoding.UTF8.GetBytes(output)], default));

    private static CheckResult Judge(ProgramCase @case, ProgramRun run) => new ProgramJudge(Tokens, Limits.Default, Some.Lines).Judge(@case, run);

    private ProgramCase Sample(string answer, string name = "case") => new(name, false, _data.Write($"{name}.in", "input\n"), _data.Write($"{name}.ans", answer));

    private ProgramCase Secret(string answer, string name = "case") => Sample(answer, name) with { Secret = true };
}
