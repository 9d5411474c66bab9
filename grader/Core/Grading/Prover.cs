using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Challenges;
using Grader.Grading.Proofs;
using Grader.Learning;
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

    /// <summary>Its thresholds, where models are judged.</summary>
    public ImmutableArray<Band> Bands { get; init; } = [];

    public bool Holds => Fault is null && Problems.IsEmpty && !Steps.IsEmpty && Steps.All(step => step.Holds);

    public bool IsOurFault => Fault is not null || Steps.Any(step => step.OurFault);
}

/// <summary>
/// Lets a challenge prove itself: its reference is accepted with full marks, its starter is not, each sample gets the verdict
/// of its folder, its evidence names its key, its thresholds tell these apart with room; that checks don't depend on each other is shown
/// while it is prepared.
/// </summary>
public sealed class Prover(PreparedChallenges challenges, Pipeline pipeline, EvidenceRunner evidence, ILearning learning)
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
                var proof = Prove(prepared, cancel);
                return proof with { Challenge = challenge, Steps = shown is null ? proof.Steps : [shown, .. proof.Steps] };
            default:
                throw new UnreachableException();
        }
    }

    private Proof Prove(PreparedChallenge prepared, CancellationToken cancel)
    {
        var challenge = prepared.Challenge;
        var steps = ImmutableArray.CreateBuilder<ProofStep>();
        GradedHandIn Hold(string what, HandIn handIn, Func<ChallengeResult, bool> holds)
        {
            var graded = pipeline.Grade(prepared, handIn, cancel);
            bool ourFault = graded.Result.Verdict == Verdict.JudgeError;
            steps.Add(new ProofStep(what, !ourFault && holds(graded.Result), Describe(graded.Result), ourFault));
            return graded;
        }

        var reference = Hold("the reference is accepted with full marks", Reference(prepared), result => result.Verdict == Verdict.Accepted && result.Score == result.MaxScore);
        if (Starter(challenge) is { IsEmpty: false } starter)
            Hold("the starter is not accepted", new HandIn.Code(challenge, starter, []), result => result.Verdict != Verdict.Accepted);
        var samples = ChallengeSamples.Read(challenge);
        steps.Add(new ProofStep("it has at least two samples", samples.Length >= 2, $"it has {samples.Length}"));
        var graded = samples.Select(sample => (sample, Hold($"{sample.Path} is {VerdictText.Name(sample.Verdict)}", sample.HandIn, result => result.Verdict == sample.Verdict))).ToList();
        var bands = Bands(prepared, reference, [.. graded.Where(each => each.sample.Verdict == Verdict.WrongAnswer).Select(each => (each.sample.Path, each.Item2))], steps, cancel);
        return new Proof(challenge, [], steps.ToImmutable()) { Remarks = [.. Remarks(prepared), .. BandProof.Remarks(bands)], Bands = bands };
    }

    private ImmutableArray<Band> Bands(
        PreparedChallenge prepared, GradedHandIn reference, ImmutableArray<(string, GradedHandIn)> wrong, ImmutableArray<ProofStep>.Builder steps, CancellationToken cancel)
    {
        if (prepared is not PreparedChallenge.Code code)
            return [];
        try
        {
            var bands = new BandProof(learning, code, cancel).Measure(reference, wrong);
            steps.AddRange(BandProof.Steps(bands, wrong));
            return bands;
        }
        catch (LearningFaultException fault)
        {
            steps.Add(new ProofStep("the thresholds hold with room", false, fault.Message, OurFault: true));
            return [];
        }
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
