using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Grader.Challenges;
using Grader.Challenges.Editions;
using Grader.Compiling;
using Grader.Grading;

namespace Grader.Publishing;

/// <summary>The learner edition of a pack.</summary>
/// <param name="Edition">As expected.json says it.</param>
/// <param name="Files">All of it, by path in the pack.</param>
public sealed record PublishedPack(PackEdition Edition, ImmutableSortedDictionary<string, byte[]> Files);

public abstract record Publication
{
    private Publication() { }

    public sealed record Made(PublishedPack Pack) : Publication;

    /// <summary>The pack is not fit to be published.</summary>
    public sealed record Invalid(ImmutableArray<Problem> Problems) : Publication;

    /// <summary>Our own fault.</summary>
    public sealed record Fault(string Why) : Publication;
}

/// <summary>Makes a learner edition: public files, and in place of the others what a learner's own check takes of them.</summary>
public sealed class Publisher(PreparedChallenges prepared, CompilerPool compilers, EvidenceRunner evidence)
{
    /// <exception cref="OperationCanceledException" />
    /// <exception cref="CompilerFaultException" />
    /// <exception cref="IOException">A file cannot be read, or figures.json not be written.</exception>
    public Publication Publish(Pack pack, int jobs, CancellationToken cancel)
    {
        var (challenges, unproved) = Prove(pack, cancel);
        if (unproved is not null)
            return unproved;
        var problems = prepared.PrepareAll(challenges, jobs, cancel);
        if (!problems.IsEmpty)
            return new Publication.Invalid(problems);

        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        var editions = ImmutableSortedDictionary.CreateBuilder<string, Edition>(StringComparer.Ordinal);
        files["pack.yaml"] = File.ReadAllBytes(Path.Combine(pack.Folder, "pack.yaml"));
        foreach (var challenge in challenges)
        {
            if (prepared.Get(challenge, cancel) is not Preparation.Ready ready)
                return new Publication.Fault(((Preparation.Fault)prepared.Get(challenge, cancel)).Why);
            editions[challenge.Name] = Editions.Of(ready.Challenge);
            foreach (string path in PublicFiles.Of(challenge, pack.SelfStudy))
                files[$"{challenge.Name}/{path}"] = File.ReadAllBytes(Path.Combine(challenge.Folder, path));
            if (AddSurface(challenge, files, cancel) is { IsEmpty: false } misfits)
                return new Publication.Invalid(misfits);
        }
        var hashes = files.ToImmutableSortedDictionary(file => file.Key, file => FileHash.Of(file.Value), StringComparer.Ordinal);
        var edition = new PackEdition(pack.Id, hashes, editions.ToImmutable());
        files[PackEdition.FileName] = EditionWriter.Write(edition);
        return new Publication.Made(new PublishedPack(edition, files.ToImmutable()));
    }

    /// <summary>Keys that have evidence are shown to be right, and the figures are kept (rule 42).</summary>
    private (ImmutableArray<Challenge> Challenges, Publication? Unproved) Prove(Pack pack, CancellationToken cancel)
    {
        var challenges = ImmutableArray.CreateBuilder<Challenge>();
        var problems = new List<Problem>();
        foreach (var challenge in pack.Challenges)
        {
            var (shown, step) = EvidenceProof.Show(evidence, challenge, cancel);
            if (step is { OurFault: true })
                return ([], new Publication.Fault(step.Why));
            if (step is { Holds: false })
                problems.Add(ChallengePreparer.InChallenge(challenge, "evidence.csx", null, step.Why));
            challenges.Add(shown);
        }
        return (challenges.ToImmutable(), problems.Count == 0 ? null : new Publication.Invalid([.. problems]));
    }

    /// <returns>Why the visible checks can't be compiled on it.</returns>
    private ImmutableArray<Problem> AddSurface(Challenge challenge, ImmutableSortedDictionary<string, byte[]>.Builder files, CancellationToken cancel)
    {
        if (challenge.Body is not ChallengeBody.Code code)
            return [];
        switch (compilers.ReadSurface(challenge, cancel))
        {
            case SurfaceBuild.Built built:
                foreach (var file in built.Files)
                    files[$"{challenge.Name}/{file.Path}"] = Encoding.UTF8.GetBytes(file.Text);
                return [];
            case SurfaceBuild.Failed failed:
                return [.. failed.Diagnostics.Select(error => ChallengePreparer.InChallenge(
                    challenge, error.File, error.Line, $"the declarations that learners' checks are compiled on don't compile by themselves: {error.Message}"))];
            case SurfaceBuild.Died died:
                return [ChallengePreparer.InChallenge(challenge, code.Checks.Path, null, $"the compiler gave up on it: {died.Why}")];
            default:
                throw new UnreachableException();
        }
    }
}
