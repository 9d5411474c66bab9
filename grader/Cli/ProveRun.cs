using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Confining;
using Grader.Grading;
using Grader.Grading.Proofs;

namespace Grader.Cli;

/// <summary>One run of <c>prove</c>.</summary>
internal sealed class ProveRun(string? path, bool asJson, int jobs, string? log, bool verbose, Enclosure? isolation, CancellationToken cancel)
{
    public int Run()
    {
        using var logger = Logging.Create(verbose, log);
        // Nothing that an earlier run found out is believed here: no cache.
        using var workers = Workers.Start(jobs, useCache: false, logger, isolation);
        var (catalog, wanted) = Read();
        if (!catalog.Problems.IsEmpty)
            return Catalog.Report(catalog.Problems);

        if (catalog.Packs.FirstOrDefault(pack => pack.Challenges.Any(challenge => challenge.Edition is not null)) is { } edition)
            throw new UsageException($"{edition.Id} is a learner edition: without its reference nothing can be proved");

        Console.Error.WriteLine($"grader: isolation: {workers.Containment}");
        ImmutableArray<Challenge> challenges = [.. catalog.Packs.SelectMany(pack => pack.Challenges).Where(wanted)];
        var proofs = ImmutableArray.CreateBuilder<Proof>();
        new Prover(workers.Challenges, workers.Pipeline, workers.Evidence, workers.Learning).ProveAll(challenges, jobs, proof =>
        {
            proofs.Add(proof);
            if (!asJson)
                Console.Out.Write(ProofText.Render(proof));
        }, cancel);

        int held = proofs.Count(proof => proof.Holds);
        Console.Out.Write(asJson ? ProofJson.Render(proofs.ToImmutable()) : $"{held} of {challenges.Length} challenges proved\n");
        return proofs.Any(proof => proof.IsOurFault) ? ExitCode.OurFault
            : challenges.Length > 0 && held == challenges.Length ? ExitCode.Accepted
            : ExitCode.Usage;
    }

    /// <summary>PATH may be a folder of packs, a pack or a challenge: told apart by the file that each must have.</summary>
    private (ChallengeCatalog Catalog, Func<Challenge, bool> Wanted) Read()
    {
        if (path is null)
            return (Catalog.Read(null, []), _ => true);
        if (!Directory.Exists(path))
            throw new UsageException(Catalog.NoFolder(path));
        var folder = new DirectoryInfo(Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar));
        if (File.Exists(Path.Combine(folder.FullName, "pack.yaml")))
            return (ReadPack(folder), _ => true);
        if (File.Exists(Path.Combine(folder.FullName, "challenge.yaml")))
            return (ReadPack(folder.Parent!), challenge => challenge.Name == folder.Name);
        return (Catalog.Read(folder.FullName, []), _ => true);
    }

    private static ChallengeCatalog ReadPack(DirectoryInfo folder) =>
        ChallengeReader.Read(folder.Parent!.FullName, new HashSet<string>(StringComparer.Ordinal) { folder.Name });
}
