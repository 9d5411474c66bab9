using Core.Tests.Judging;
using Grader.Challenges;
using Grader.Grading;
using Grader.Grading.Models;
using Grader.Judging;
using Grader.Reporting;
using Grader.Running;

namespace Core.Tests.Grading;

/// <summary>What staff compare between learners.</summary>
public sealed class ObservedTests
{
    private static readonly ExpectedCheck Hidden = Some.Expected(Some.Check("at zero") with { Hidden = true }, Returned(0));

    [Fact]
    public void EqualValuesHaveEqualDigests()
    {
        var (first, again, other) = (Of(Hidden, Some.Answered(Returned(-0.02))), Of(Hidden, Some.Answered(Returned(-0.02))), Of(Hidden, Some.Answered(Returned(-0.03))));

        Assert.Equal(first, again);
        Assert.NotEqual(first.Digest, other.Digest);
    }

    [Fact]
    public void AnotherOrderOfASumIsNoOtherMistake() =>
        Assert.Equal(Of(Hidden, Some.Answered(Returned(0.1 + 0.2 + 0.3))).Digest, Of(Hidden, Some.Answered(Returned(0.3 + 0.2 + 0.1))).Digest);

    [Fact]
    public void StaffReadWhatAHiddenCheckFound()
    {
        var observed = Of(Hidden, Some.Answered(Returned(-0.02)));

        Assert.Equal("at zero", observed.Check);
        Assert.Contains("got -0.02", observed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ALongTextIsCut() =>
        Assert.True(Of(Hidden, Some.Answered(new Outcome.Threw(Seen.Thrown(new string('x', 2000), "System.ArgumentException")))).Text.Length <= 200);

    [Fact]
    public void TheSameExceptionInAnotherLineIsTheSame() => Assert.Equal(
        Of(Hidden, Some.Answered(Some.ThrewAt(0, "System.ArgumentException"))).Digest, Of(Hidden, Some.Answered(Some.ThrewAt(10, "System.ArgumentException"))).Digest);

    [Fact]
    public void WhatIsAcceptedIsNotObserved()
    {
        var judge = Judge();
        judge.Judge(Hidden, Some.Answered(Returned(0)));

        Assert.Empty(judge.Observed);
    }

    private static Outcome.Returned Returned(double value) => new Outcome.Returned(new Observation.Floating(value, FloatingType.Double));

    private static Observed Of(ExpectedCheck expected, Execution execution)
    {
        var judge = Judge();
        judge.Judge(expected, execution);
        return Assert.Single(judge.Observed);
    }

    private static CheckJudge Judge() => new(Limits.Default, Some.Lines, new ModelJudge(new NoLearning(), [], CancellationToken.None));
}
