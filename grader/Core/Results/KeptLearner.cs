using System.Collections.Immutable;
using Grader.Courses;
using Grader.Grading;
using Grader.Reporting;
using Grader.Submissions;

namespace Grader.Results;

/// <summary>Whose work: the newest, or an earlier attempt at one pack.</summary>
/// <param name="Pack">Empty for the newest work, like <paramref name="Attempt"/>.</param>
public sealed record LearnerKey(string Learner, string Pack = "", string Attempt = "")
{
    public static LearnerKey Of(LearnerEntry entry) => new(entry.Name, entry.Attempt?.Pack ?? "", entry.Attempt?.Name ?? "");

    public bool IsNewest => Attempt.Length == 0;
}

/// <summary>A learner's work as it was graded last, and the gradings that count, in the report's order.</summary>
/// <param name="Times">When each pack was handed in.</param>
public sealed record KeptLearner(LearnerKey Key, ImmutableArray<ReportNote> Notes, bool IsPartial, ImmutableSortedDictionary<string, HandInTime> Times,
    ImmutableArray<KeptGrading> Gradings)
{
    public string Name => Key.Learner;

    /// <summary>What was handed in before, by pack and name.</summary>
    public ImmutableArray<KeptLearner> Attempts { get; init; } = [];

    /// <summary>The report, as it was when it was written.</summary>
    public LearnerReport Report => Scores.Total(Name, [.. Gradings.Select(grading => grading.Graded.Result)], Notes) with { IsPartial = IsPartial };
}
