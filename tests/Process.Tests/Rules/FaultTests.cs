using System.ComponentModel;
using Grader.Reporting;
using Grader.Running;

namespace Process.Tests.Rules;

/// <summary>What our machine cannot do for a moment costs nobody points.</summary>
public sealed class FaultTests
{
    /// <summary>A run first finds out what it is confined by, and each run of a submission asks for a runner twice.</summary>
    [Theory]
    [InlineData(2, Verdict.Accepted)]
    [InlineData(4, Verdict.JudgeError)]
    public void ARunnerThatDoesNotStartIsTriedAgainAndThenAJudgeError(int failures, Verdict verdict) =>
        AssertVerdict(verdict, failures, () => new Win32Exception(11));

    /// <summary>The batch goes on: an exception that came out of here would end it.</summary>
    [Theory]
    [InlineData(1, Verdict.Accepted)]
    [InlineData(2, Verdict.JudgeError)]
    public void MemoryOfOurOwnThatRunsOutIsTriedAgainAndThenAJudgeError(int failures, Verdict verdict) =>
        AssertVerdict(verdict, failures, () => new InsufficientMemoryException());

    /// <summary>Where the first starts of a runner after the one that is tried out fail.</summary>
    private static void AssertVerdict(Verdict verdict, int failures, Func<Exception> fault)
    {
        int starts = 0;
        using var runners = new RunnerPool(
            () => ++starts > 1 && starts <= 1 + failures ? throw fault() : WorkerProgram.Start(Staged.Runner, withInput: true), ahead: 0);
        var result = Trial.Of(Trial.Code("int F() => 1;", """Check("f", () => F());""")).Grade("int F() => 1;", runners);
        Assert.Equal((verdict, verdict == Verdict.JudgeError, 1m), (result.Verdict, result.Score is null, result.MaxScore));
    }
}
