using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Grading;
using Grader.Grading.Models;
using Grader.Grading.Proofs;

namespace Core.Tests.Grading.Proofs;

/// <summary>One proof of each kind.</summary>
internal static class SomeProofs
{
    public static readonly Band Accuracy = new(
        "it generalises", BoundKind.AtLeast, "accuracy", "test", true, 0.87,
        new Standing("reference", 0.9212, 0.0181, 0.0512, true),
        [new("samples/wrong-answer/memorises.csx", 0.7424, 0.0290, -0.1276, false), new("samples/wrong-answer/unsure.csx", 0.8601, 0.0231, -0.0099, false)],
        [new("Linear", 0.8821, null, 0.0121, true), new("Majority", 0.6272, null, -0.2428, false)]);

    public static readonly Band Error = new(
        "it is seldom far off", BoundKind.AtMost, "mean absolute error", "validation", false, 50,
        new Standing("reference", 49.1234567, 2.18, 0.8765433, true), [], [new("Mean", 66.123, null, -16.123, false)]);

    public static readonly Band Gap = new(
        "it is seldom far off", BoundKind.GapAtMost, "R², gap", null, false, 0.25,
        new Standing("reference", -0.00001, 0.04, 0.25001, true), [new("samples/wrong-answer/memorises.csx", 1.0001, 0.0095, -0.7501, false)], []);

    public static ImmutableArray<Proof> All =>
    [
        new Proof(Named("lab/proved"), [], [new("the reference is accepted with full marks", true, "it is accepted, 10 of 10")])
        {
            Bands = [Accuracy], Remarks = ["the checks name a constant of the submission"],
        },
        new Proof(Named("lab/without-room"), [], [new("the reference is two standard errors inside", false, "it is at 49.12 ± 2.18")]) { Bands = [Error, Gap] },
        new Proof(Named("lab/invalid"), [new Problem("lab/invalid/checks.csx", 3, "there are no checks")], []),
        new Proof(Named("lab/not-tried"), [], [], "the runner could not be started"),
    ];

    private static Challenge Named(string id) => Some.Challenge(Some.Code) with { Id = id };
}
