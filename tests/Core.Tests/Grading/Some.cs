using System.Collections.Immutable;
using Core.Tests.Judging;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Grading;
using Grader.Judging;
using Grader.Reporting;
using Grader.Running;
using Grader.Submissions;

namespace Core.Tests.Grading;

/// <summary>What a test needs and does not talk about.</summary>
internal static class Some
{
    /// <summary>The method that <see cref="Lines"/> knows, as a runner names it.</summary>
    public const int Method = 0x0600_0001;

    /// <summary>Offset 0 is line 3 of relu.csx, offset 10 line 4.</summary>
    public static readonly LineTable Lines = new(
        ["relu.csx"], ImmutableDictionary<int, ImmutableArray<SequencePoint>>.Empty.Add(Method, [new(0, 0, 3), new(10, 0, 4)]));

    public static readonly ChallengeBody.Code Code = new(
        CodeForm.Script, [], [], [new("starter.csx", "")], [new("reference.csx", "")], new("checks.csx", ""), new("hidden.csx", ""));

    public static readonly ChallengeImages Images = new(null, Image(1), Image(2), Image(3), true, [4, 5]);

    public static Image Image(params byte[] bytes) => new([.. bytes], Lines);

    public static Challenge Challenge(ChallengeBody body, decimal? points = null, params string[] hints) => new(
        "pack/relu", "relu", "", "relu", Difficulty.Beginner, "", points, [.. hints], Limits.Default, body);

    public static Registration Check(string name = "one vector", string lambda = "() => Relu([1, -2])") =>
        new(name, false, 7, lambda, 1, false, 1, ComparisonRule.Default, false, false);

    public static Registration Generated(int cases) => Check("random", "x => Relu(x)") with { Cases = cases, Generated = true };

    public static ExpectedCheck Expected(Registration check, params Outcome[] outcomes) => new(
        check, 42, [.. outcomes.Select((outcome, i) => new CaseOutcome(check.Generated ? Seen.Ints(i) : null, outcome))], "");

    public static Execution.Answered Answered(params Outcome[] outcomes) =>
        new([.. outcomes.Select(outcome => new CaseOutcome(null, outcome))], "");

    public static Outcome Returned(int value) => new Outcome.Returned(Seen.Int(value));

    public static Outcome Threw(params string[] types) => new Outcome.Threw(Seen.Thrown("no", types));

    public static Outcome ThrewAt(int offset, params string[] types) => new Outcome.Threw(Seen.Thrown("no", types) with
    {
        // Thrown by the framework's or the course's code that line called.
        Frames = [new(ChainLink.Given, Method, 0), new(ChainLink.Submission, Method, offset), new(ChainLink.Submission, Method, 0)],
    });

    public static CheckResult Result(Verdict verdict, decimal weight = 1, decimal? points = null) =>
        new("check", verdict, points ?? (verdict == Verdict.Accepted ? weight : 0), weight, false);

    public static ChallengeResult Result(string challenge, Verdict verdict, decimal? score, decimal maxScore = 10) =>
        new(challenge, verdict, score, maxScore, null, [], [], []);

    public static Learner Learner(string name, params HandIn[] handIns) => new(name, [.. handIns], []);
}
