using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Challenges;
using Grader.Reporting;
using Grader.Submissions;

namespace Grader.Grading;

/// <summary>One thing that a challenge has to show, and whether it did.</summary>
/// <param name="Why">What it did instead.</param>
/// <param name="OurFault">It could not be tried.</param>
public sealed record ProofStep(string What, bool Holds, string Why, bool OurFault = false);

/// <summary>All that was shown about one challenge. <see cref="Problems"/> say why it could not even be prepared.</summary>
/// <param name="Fault">Our own, for which it could not.</param>
public sealed record Proof(Challenge Challenge, ImmutableArray<Problem> Problems, ImmutableArray<ProofStep> Steps, string? Fault = null)
{
    /// <summary>What its author may want to know, though nothing is wrong.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    public bool Holds => Fault is null && Problems.IsEmpty && !Steps.IsEmpty && Steps.All(step => step.Holds);

    public bool IsOurFault => Fault is not null || Steps.Any(step => step.OurFault);
}

/// <summary>
/// Lets a challenge prove itself: its reference is accepted with full marks, its starter is not, each sample gets the verdict
/// of its folder, its evidence names its key; that checks don't depend on each other is shown while it is prepared.
/// </summary>
public sealed class Prover(PreparedChallenges challenges, Pipeline pipeline, EvidenceRunner evidence)
{
    /// <summary>Proves <paramref name="jobs"/> at a time, and hands the proofs on in the challenges' order, each as soon as it can be.</summary>
    /// <exception cref="OperationCanceledException" />
    public void ProveAll(ImmutableArray<Challenge> challenges, int jobs, Action<Proof> proved, CancellationToken cancel)
    {
        var proofs = new InOrder<Proof>(proved);
        Jobs.Run(challenges.Length, jobs, index => proofs.Add(index, Prove(challenges[index], cancel)), cancel);
    }

    public Proof Prove(Challenge unproved, CancellationToken cancel)
    {
        var (challenge, shown) = EvidenceProof.Show(evidence, unproved, cancel);
        if (shown is { Holds: false })
            return new Proof(challenge, [], [shown]);
        switch (challenges.Get(challenge, cancel))
        {
            case Preparation.Invalid invalid:
                return new Proof(challenge, invalid.Problems, []);
            case Preparation.Fault fault:
                return new Proof(challenge, [], [], fault.Why);
            case Preparation.Ready { Challenge: var prepared }:
                return new Proof(challenge, [], shown is null ? [.. Steps(prepared, cancel)] : [shown, .. Steps(prepared, cancel)]) { Remarks = Remarks(prepared) };
            default:
                throw new UnreachableException();
        }
    }

    private IEnumerable<ProofStep> Steps(PreparedChallenge prepared, CancellationToken cancel)
    {
        var challenge = prepared.Challenge;
        yield return Step(
            "the reference is accepted with full marks", prepared, Reference(prepared),
            result => result.Verdict == Verdict.Accepted && result.Score == result.MaxScore, cancel);

        if (Starter(challenge) is { IsEmpty: false } starter)
            yield return Step("the starter is not accepted", prepared, new HandIn.Code(challenge, starter, []), result => result.Verdict != Verdict.Accepted, cancel);

        var samples = ChallengeSamples.Read(challenge);
        yield return new ProofStep("it has at least two samples", samples.Length >= 2, $"it has {samples.Length}");
        foreach (var sample in samples)
            yield return Step($"{sample.Path} is {VerdictText.Name(sample.Verdict)}", prepared, sample.HandIn, result => result.Verdict == sample.Verdict, cancel);
    }

    private ProofStep Step(string what, PreparedChallenge prepared, HandIn handIn, Func<ChallengeResult, bool> holds, CancellationToken cancel)
    {
        var result = pipeline.Grade(prepared, handIn, cancel).Result;
        bool ourFault = result.Verdict == Verdict.JudgeError;
        return new ProofStep(what, !ourFault && holds(result), Describe(result), ourFault);
    }

    /// <summary>Rule 24: values that a compiler bakes into its caller must not be taken from the reference.</summary>
    private static ImmutableArray<string> Remarks(PreparedChallenge prepared) => prepared is PreparedChallenge.Code { Images.Exact: false }
        ? ["the checks name a constant, an enum member or a default of the submission, so they are compiled anew for each: grading it takes longer"]
        : [];

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
