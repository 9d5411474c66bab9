using System.Collections.Immutable;
using Grader.Grading;
using Grader.Submissions;

namespace Grader.Results;

/// <summary>One grading of one hand-in, with all that it depended on: it is kept for good.</summary>
/// <param name="Submission">The hash of what was handed in.</param>
/// <param name="ChallengeHash">Of all of the challenge's files.</param>
/// <param name="Limits">Of the challenge, in words.</param>
public sealed record KeptGrading(
    HandInKey Key, string Submission, string ChallengeHash, GradingEnvironment Environment, string Limits, DateTimeOffset Started, DateTimeOffset Ended,
    GradedHandIn Graded)
{
    /// <summary>Rising in the order in which they were kept; 0 before.</summary>
    public long Id { get; init; }
}

/// <summary>Which hand-in: of several gradings of the same one at most one counts.</summary>
/// <param name="Challenge"><c>pack/name</c>.</param>
/// <param name="Attempt">The earlier attempt's name; empty for the hand-in itself.</param>
public sealed record HandInKey(string Learner, string Challenge, string Attempt = "")
{
    public static HandInKey Of(LearnerEntry entry, HandIn handIn) => new(entry.Name, handIn.Challenge.Id, entry.Attempt?.Name ?? "");
}

/// <summary>What graded, and how what was graded was kept apart.</summary>
/// <param name="Build">A hash over the bytes of the grader, its workers and the runtime: the same build grades the same hand-in alike.</param>
/// <param name="Isolation">The tier, which is no part of what a grade depends on.</param>
/// <param name="Layers">What held.</param>
public sealed record GradingEnvironment(
    string Grader, string Build, string Runtime, string System, int Processors, string Isolation, ImmutableArray<string> Layers);

/// <summary>What <c>grade</c> was asked for, so that later verbs need only be told where its results are.</summary>
/// <param name="Paths">Absolute, like <paramref name="Challenges"/>.</param>
/// <param name="Learner"><c>--learner</c>.</param>
/// <param name="Course"><c>--course</c>, absolute.</param>
public sealed record GradedPaths(ImmutableArray<string> Paths, string Challenges, string? Learner, string? Course = null, bool TimesFromGit = false);
