using System.Diagnostics;
using Grader.Challenges;
using Grader.Challenges.Editions;
using Grader.Confining;
using Grader.Publishing;
using Grader.Reporting;

namespace Grader.Cli;

/// <summary>One run of <c>publish</c>.</summary>
internal sealed class PublishRun(
    string wanted, string @out, string? challengesFolder, int jobs, string? log, bool verbose, Enclosure? isolation, CancellationToken cancel)
{
    public int Run()
    {
        var catalog = Read();
        if (!catalog.Problems.IsEmpty)
            return Catalog.Report(catalog.Problems);
        var pack = catalog.Packs.Single();
        if (EditionOf(pack))
            throw new UsageException($"{pack.Id} is a learner edition already; publish the course's own pack");
        var output = new EditionOutput(@out, pack.Id);
        if (output.WhyNot() is { } why)
            throw new UsageException(ReportText.Line($"--out: {Path.Combine(@out, pack.Id)} {why}; nothing is overwritten but what `grader publish` wrote"));

        using var logger = Logging.Create(verbose, log);
        // What learners will be told is found out anew: no cache.
        using var workers = Workers.Start(jobs, useCache: false, logger, isolation);
        Console.Error.WriteLine($"grader: isolation: {workers.Containment}");
        return workers.Publisher.Publish(pack, jobs, cancel) switch
        {
            Publication.Made made => Write(pack, made.Pack, output),
            Publication.Invalid invalid => Catalog.Report(invalid.Problems),
            Publication.Fault fault => OurFault(fault.Why),
            _ => throw new UnreachableException(),
        };
    }

    private ChallengeCatalog Read()
    {
        if (!File.Exists(Path.Combine(wanted, "pack.yaml")))
            return Catalog.Read(challengesFolder, [], new HashSet<string>(StringComparer.Ordinal) { wanted });
        var folder = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(wanted)));
        return ChallengeReader.Read(folder.Parent!.FullName, new HashSet<string>(StringComparer.Ordinal) { folder.Name });
    }

    private static bool EditionOf(Pack pack) => pack.Challenges.Any(challenge => challenge.Edition is not null);

    private int Write(Pack pack, PublishedPack published, EditionOutput output)
    {
        try
        {
            if (output.Write(published) is { Count: > 0 } problems)
                return Catalog.Report([.. problems]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--out: {fault.Message}");
        }
        foreach (var challenge in pack.Challenges)
            Console.Out.WriteLine(ReportText.Line($"{challenge.Id}: {Describe(challenge, pack, published.Edition.Challenges[challenge.Name])}"));
        Console.Out.WriteLine(ReportText.Line($"published {TextPage.Count(published.Files.Count, "file")} to {Path.Combine(@out, pack.Id)}"));
        return ExitCode.Accepted;
    }

    private static string Describe(Challenge challenge, Pack pack, Edition edition)
    {
        if (challenge.Body is ChallengeBody.Question)
            return pack.SelfStudy ? "with its answer and explanation, for the pack is for self-study" : "answers are recorded, and judged by the course";
        int here = challenge.Body is ChallengeBody.Program program ? program.Cases.Count(@case => !@case.Secret) : edition.Checks.Count(check => !check.IsLeftToCourse);
        int left = edition.Hidden.Length + edition.Checks.Count(check => check.IsLeftToCourse);
        return $"{TextPage.Count(here, "check")} for learners, {left} left to the course";
    }

    private static int OurFault(string why)
    {
        Console.Error.WriteLine(ReportText.Line($"grader: this is our fault: {why}"));
        return ExitCode.OurFault;
    }
}
