using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Grading;
using Grader.Results;
using Grader.Submissions;

namespace Grader.Cli;

/// <summary>The class as it was graded: hand-ins from the disk, earlier attempts too, and the gradings that count.</summary>
internal sealed class KeptClass(ResultsFile results, ChallengeCatalog catalog, SubmissionReader reader, SubmissionSet found, string folder)
{
    public ImmutableArray<LearnerEntry> Learners => found.Entries;

    /// <summary>Each learner, and behind it its earlier attempts.</summary>
    public ImmutableArray<LearnerEntry> Entries { get; } = [.. found.Entries.SelectMany(entry => reader.Attempts(entry).Prepend(entry))];

    public Learner Read(LearnerEntry entry) => reader.Read(entry);

    /// <summary>For a later <see cref="KeptClass"/>.</summary>
    public static GradedPaths Ask(GradeSettings settings) => new(
        [.. settings.Paths.Select(Path.GetFullPath)], Path.GetFullPath(settings.ChallengesFolder ?? Catalog.NearestFolder(settings.Paths)), settings.Learner,
        settings.Course is { } course ? Path.GetFullPath(course) : null, settings.TimesFromGit);

    /// <summary>Hand-ins that are not what was graded again.</summary>
    public ImmutableArray<HandInKey> ChangedSince(KeptRegrade regrade)
    {
        var graded = regrade.HandIns.ToDictionary(pair => pair.Now.Key, pair => pair.Now.Submission);
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
        var counting = results.Counting().ToDictionary(grading => grading.Key);
        var files = new OutputFolder(folder);
        foreach (var entry in Entries)
        {
            var learner = reader.Read(entry);
            // What was handed in since the last `grade` waits for the next.
            ImmutableArray<HandIn> handIns = [.. learner.HandIns.Where(handIn => counting.ContainsKey(HandInKey.Of(entry, handIn)))];
            ImmutableArray<KeptGrading> kept = [.. handIns.Select(handIn => counting[HandInKey.Of(entry, handIn)])];
            var graded = LearnerGrade.Of(entry, learner with { HandIns = handIns }, [.. kept.Select(grading => grading.Graded)]);
            if (entry.Attempt is { } attempt)
                files.Write(graded, attempt, kept);
            else
                files.Write(graded, kept);
        }
        if (found.Entries.Length != 1 || !found.Notes.IsEmpty)
            files.WriteClass([.. catalog.Packs.SelectMany(pack => pack.Challenges)]);
    }
}
