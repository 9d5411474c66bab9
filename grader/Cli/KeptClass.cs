using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Reporting;
using Grader.Results;
using Grader.Submissions;

namespace Grader.Cli;

/// <summary>The class as it was graded: hand-ins from the disk, earlier attempts too, and the gradings that count.</summary>
internal sealed class KeptClass(ResultsFile results, ChallengeCatalog catalog, SubmissionReader reader, SubmissionSet found, string folder)
{
    public ImmutableArray<LearnerEntry> Learners => found.Entries;

    /// <summary>Each learner, and behind it its earlier attempts.</summary>
    public ImmutableArray<LearnerEntry> Entries { get; } = [.. found.Entries.SelectMany(entry => reader.Attempts(entry).Prepend(entry))];

    private readonly ILookup<string, LearnerEntry> _entries = found.Entries.ToLookup(entry => entry.Name, StringComparer.Ordinal);

    public Learner Read(LearnerEntry entry) => reader.Read(entry);

    /// <summary>For a later <see cref="KeptClass"/>.</summary>
    public static GradedPaths Ask(GradeSettings settings) => new(
        [.. settings.Paths.Select(Path.GetFullPath)], Path.GetFullPath(settings.ChallengesFolder ?? Catalog.NearestFolder(settings.Paths)), settings.Learner,
        settings.Course is { } course ? Path.GetFullPath(course) : null, settings.TimesFromGit);

    /// <summary>Hand-ins that are not what was graded again.</summary>
    public ImmutableArray<HandInKey> ChangedSince(KeptRegrade regrade)
    {
        var graded = results.RegradedSubmissions(regrade).ToBuilder();
        var learners = graded.Keys.Select(key => key.Learner).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in Entries.Where(entry => learners.Contains(entry.Name)))
            foreach (var handIn in reader.Read(entry).HandIns)
                if (graded.TryGetValue(HandInKey.Of(entry, handIn), out var hash) && SubmissionHash.Of(handIn) == hash)
                    graded.Remove(HandInKey.Of(entry, handIn));
        return [.. graded.Keys];
    }

    /// <summary>Writes every report, and the class page, anew: from what counts.</summary>
    public void Render()
    {
        var files = new OutputFolder(folder);
        foreach (var learner in results.Learners())
        {
            foreach (var work in learner.Attempts.Prepend(learner))
                files.Write(work, SourcesOf(work));
            files.Add(learner);
        }
        if (found.Entries.Length != 1 || !found.Notes.IsEmpty)
            files.WriteClass([.. catalog.Packs.SelectMany(pack => pack.Challenges)]);
        results.MarkRendered();
    }

    /// <summary>For excerpts: only where what lies there is what was graded.</summary>
    private ReportSources SourcesOf(KeptLearner learner)
    {
        var sources = new ReportSources();
        if (learner.Key.IsNewest && _entries[learner.Name].FirstOrDefault() is { } entry)
            foreach (var code in reader.Read(entry).HandIns.OfType<HandIn.Code>())
                if (learner.Gradings.Any(grading => grading.Key.Challenge == code.Challenge.Id && grading.Submission == SubmissionHash.Of(code)))
                    sources.Add(code.Challenge.Id, code.Files);
        return sources;
    }
}
