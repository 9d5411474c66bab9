using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Challenges;
using Grader.Reporting;
using Grader.Submissions;

namespace Grader.Grading;

/// <summary>One thing that a challenge has to show, and whether it did.</summary>
public sealed record ProofStep(string What, bool Holds, string? Why = null);

/// <summary>All that was shown about one challenge. <see cref="Problems"/> say why it could not even be prepared.</summary>
public sealed record Proof(Challenge Challenge, ImmutableArray<Problem> Problems, ImmutableArray<ProofStep> Steps, string? Fault = null)
{
    /// <summary>What its author may want to know, though nothing is wrong.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    public bool Holds => Fault is null && Problems.IsEmpty && !Steps.IsEmpty && Steps.All(step => step.Holds);
}

/// <summary>
/// Lets a challenge prove itself: its reference is accepted with full marks, its starter is not, each sample gets the verdict
/// of its folder; that checks don't depend on each other is shown while it is prepared.
/// </summary>
public sealed class Prover(PreparedChallenges challenges, Pipeline pipeline)
{
    /// <summary>Proofs in the challenges' order, <paramref name="jobs"/> at a time.</summary>
    public ImmutableArray<Proof> ProveAll(ImmutableArray<Challenge> challenges, int jobs, CancellationToken cancel)
    {
        var proofs = new Proof[challenges.Length];
        Jobs.Run(challenges.Length, jobs, index => proofs[index] = Prove(challenges[index], cancel), cancel);
        return [.. proofs];
    }

    public Proof Prove(Challenge challenge, CancellationToken cancel)
    {
        switch (challenges.Get(challenge, cancel))
        {
            case Preparation.Invalid invalid:
                return new Proof(challenge, invalid.Problems, []);
            case Preparation.Fault fault:
                return new Proof(challenge, [], [], fault.Why);
            case Preparation.Ready { Challenge: var prepared }:
                return new Proof(challenge, [], [.. Steps(prepared, cancel)]) { Remarks = Remarks(prepared) };
            default:
                throw new UnreachableException();
        }
    }

    private IEnumerable<ProofStep> Steps(PreparedChallenge prepared, CancellationToken cancel)
    {
        var challenge = prepared.Challenge;
        var reference = Grade(prepared, Reference(prepared), cancel);
        yield return new ProofStep(
            "the reference is accepted with full marks",
            reference.Verdict == Verdict.Accepted && reference.Score == reference.MaxScore, Describe(reference));

        if (Starter(challenge) is { IsEmpty: false } starter)
        {
            var result = Grade(prepared, new HandIn.Code(challenge, starter, []), cancel);
            yield return new ProofStep(
                "the starter is not accepted", result.Verdict is not (Verdict.Accepted or Verdict.JudgeError), Describe(result));
        }

        var samples = ChallengeSamples.Read(challenge);
        yield return new ProofStep("it has at least two samples", samples.Length >= 2, $"it has {samples.Length}");
        foreach (var sample in samples)
        {
            var result = Grade(prepared, sample.HandIn, cancel);
            yield return new ProofStep($"{sample.Path} is {VerdictText.Name(sample.Verdict)}", result.Verdict == sample.Verdict, Describe(result));
        }
    }

    /// <summary>Rule 24: values that a compiler bakes into its caller must not be taken from the reference.</summary>
    private static ImmutableArray<string> Remarks(PreparedChallenge prepared) => prepared is PreparedChallenge.Code { Images.Exact: false }
        ? ["the checks name a constant, an enum member or a default of the submission, so they are compiled anew for each: grading it takes longer"]
        : [];

    private ChallengeResult Grade(PreparedChallenge prepared, HandIn handIn, CancellationToken cancel) =>
        pipeline.Grade(prepared, handIn, cancel).Result;

    private static HandIn Reference(PreparedChallenge prepared) => prepared switch
    {
        PreparedChallenge.Question question => new HandIn.Answers(question.Challenge, [string.Join(", ", question.Answer)]),
        _ => new HandIn.Code(prepared.Challenge, prepared.Challenge.Body switch
        {
            ChallengeBody.Code code => code.Reference,
            ChallengeBody.Program program => program.Reference,
            _ => throw new UnreachableException(),
        }, []),
    };

    private static ImmutableArray<SourceFile> Starter(Challenge challenge) => challenge.Body switch
    {
        ChallengeBody.Code code => code.Starter,
        ChallengeBody.Program program => program.Starter,
        _ => [],
    };

    private static string Describe(ChallengeResult result)
    {
        string verdict = FormattableString.Invariant($"it is {VerdictText.Name(result.Verdict)}, {result.Score} of {result.MaxScore}");
        string? first = result.Diagnostics.Select(error => $"{error.File}:{error.Line}: {error.Message}").FirstOrDefault()
            ?? result.Checks.Where(check => check.Verdict != Verdict.Accepted).Select(check => $"{check.Name}: {check.Message ?? VerdictText.Name(check.Verdict)}").FirstOrDefault();
        return first is null ? verdict : $"{verdict} ({first})";
    }
}
