using System.Diagnostics;
using System.Text;
using Grader.Challenges;
using Grader.Compiling;

namespace Grader.Grading;

/// <summary>Shows that a question's key is the option that its evidence names, and that the figures in its explanation are what it printed.</summary>
internal static class EvidenceProof
{
    private const string What = "the evidence proves the key";

    /// <summary>The challenge with its figures, and what was shown; figures.json is written where there is none.</summary>
    /// <exception cref="OperationCanceledException" />
    /// <exception cref="IOException">figures.json cannot be written.</exception>
    public static (Challenge Challenge, ProofStep? Step) Show(EvidenceRunner runner, Challenge challenge, CancellationToken cancel)
    {
        if (challenge.Body is not ChallengeBody.Question { Evidence: { } evidence } question)
            return (challenge, null);
        try
        {
            return runner.Run(evidence, cancel) switch
            {
                EvidenceOutcome.Shown shown => Hold(challenge, question, evidence, shown.Figures),
                EvidenceOutcome.Failed failed => (challenge, new ProofStep(What, false, failed.Why)),
                EvidenceOutcome.Fault fault => (challenge, new ProofStep(What, false, fault.Why, OurFault: true)),
                _ => throw new UnreachableException(),
            };
        }
        catch (CompilerFaultException fault)
        {
            return (challenge, new ProofStep(What, false, fault.Message, OurFault: true));
        }
    }

    private static (Challenge Challenge, ProofStep Step) Hold(Challenge challenge, ChallengeBody.Question question, Evidence evidence, Figures figures)
    {
        string key = string.Join(", ", question.Answer);
        if (figures.Answer != key)
            return (challenge, new ProofStep(What, false, $"it names {figures.Answer}, and the key is {key}"));
        if (evidence.Kept is { } kept)
            return (challenge, new ProofStep(What, figures.Equals(kept), $"its figures are no longer those of {FiguresFile.Name}: {figures.DifferenceFrom(kept)}; if that is right, delete the file and prove again"));
        if (figures.Missing(question.Explanation) is { IsEmpty: false } missing)
            return (challenge, new ProofStep(What, false, $"the explanation names {string.Join(", ", missing)}, which it does not print"));
        File.WriteAllText(Path.Combine(challenge.Folder, FiguresFile.Name), FiguresFile.Write(figures), new UTF8Encoding(false));
        return (challenge with { Body = question with { Evidence = evidence with { Kept = figures } } }, new ProofStep(What, true, ""));
    }
}
