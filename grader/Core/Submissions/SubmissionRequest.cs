using System.Collections.Immutable;
using Grader.Challenges;

namespace Grader.Submissions;

/// <summary>What the command line asks to be read.</summary>
/// <param name="Learner"><c>--learner</c>: the paths are this one learner's.</param>
/// <param name="Challenges"><c>--challenge PACK/CHALLENGE</c>; with <paramref name="Packs"/>, what either names.</param>
/// <param name="Packs"><c>--pack PACK</c>.</param>
public sealed record SubmissionRequest(
    ImmutableArray<string> Paths, string? Learner = null, ImmutableArray<string>? Challenges = null, ImmutableArray<string>? Packs = null)
{
    /// <summary>The packs that course.yaml lists: all their challenges count, handed in or not.</summary>
    public ImmutableArray<string> Listed { get; init; } = [];

    public HandInClock Clock { get; init; } = HandInClock.Plain;
}

/// <summary>The learners found, not yet read.</summary>
/// <param name="Entries">Ordinal by raw name.</param>
/// <param name="Notes">What stands in a folder of learners and is none.</param>
/// <param name="OrphanedReports">Verified reports in a folder of learners whose zip or file is gone; for <c>--verify</c>.</param>
/// <param name="Errors">Wrong paths, filters and names, all of them; if any, nothing is graded (exit code 2).</param>
public sealed record SubmissionSet(
    ImmutableArray<LearnerEntry> Entries, ImmutableArray<SubmissionNote> Notes, ImmutableArray<string> OrphanedReports,
    ImmutableArray<SubmissionError> Errors);

/// <param name="Subject">The path or option value that is wrong, as given.</param>
/// <param name="Suggestion">The nearest right name.</param>
public sealed record SubmissionError(string Subject, string Message, string? Suggestion = null);
