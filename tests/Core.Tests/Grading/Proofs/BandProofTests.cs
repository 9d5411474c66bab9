using System.Collections.Immutable;
using Grader.Grading;
using Grader.Grading.Models;
using Grader.Grading.Proofs;
using Grader.Reporting;

namespace Core.Tests.Grading.Proofs;

public sealed class BandProofTests
{
    private const string Path = "samples/wrong-answer/memorises.csx", Check = "it generalises";

    [Theory]
    [InlineData(0.9212, 0.0181, true)]
    [InlineData(0.9212, 0.0260, false)]
    [InlineData(0.8500, 0.0010, false)]
    [InlineData(0.8700, 0.0000, false)]
    [InlineData(0.8701, 0.0000, true)]
    public void WantsTheReferenceTwoStandardErrorsInside(double value, double error, bool holds)
    {
        var band = SomeProofs.Accuracy with { Reference = new Standing("reference", value, error, value - 0.87, value >= 0.87) };
        Assert.Equal(holds, Assert.Single(BandProof.Steps([band], [])).Holds);
    }

    [Theory]
    [InlineData(0.0290, true)]
    [InlineData(0.0700, false)]
    public void WantsAWrongSampleTwoStandardErrorsOutsideOfOneThreshold(double error, bool holds)
    {
        var band = SomeProofs.Accuracy with { MissedBy = [new Standing(Path, 0.7424, error, -0.1276, false)] };
        var steps = BandProof.Steps([band, SomeProofs.Gap with { MissedBy = [] }], [(Path, Graded(Missed))]).ToList();
        Assert.Equal(holds, steps.Single(step => step.What.StartsWith(Path, StringComparison.Ordinal)).Holds);
    }

    /// <summary>NaN where a prediction should be, a network over its budget, a wrong sum: chance has no part in it.</summary>
    [Fact]
    public void AsksNothingOfASampleThatFailsForAnotherReasonToo() =>
        Assert.DoesNotContain(BandProof.Steps([SomeProofs.Accuracy], [(Path, Graded(Missed, "one prediction for each row"))]), step => step.What.StartsWith(Path, StringComparison.Ordinal));

    [Fact]
    public void NamesACheckThatIsPassedByWhoHasLearntNothing()
    {
        var passed = SomeProofs.Accuracy with { Baselines = [new Standing("Majority", 0.9, null, 0.03, true)] };
        Assert.Equal([$"`{Check}` is passed by who has learnt nothing"], BandProof.Remarks([passed, SomeProofs.Gap]));
        Assert.Empty(BandProof.Remarks([passed, SomeProofs.Accuracy]));
    }

    private static readonly Reading Missed = new(Check, BoundKind.AtLeast, "accuracy", "test", true, 0.87, 0.7424, new Scatter.OverSeeds(0.01));

    private static GradedHandIn Graded(Reading reading, params string[] othersThatFail) => new(
        new ChallengeResult("lab/trial", Verdict.WrongAnswer, 0, 1, null, [], [.. othersThatFail.Prepend(reading.Check).Select(name => new CheckResult(name, Verdict.WrongAnswer, 0, 1, false))], []), [])
    {
        Readings = [reading],
    };
}
