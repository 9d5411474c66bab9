using System.Collections.Immutable;
using Grader.Courses;
using Grader.Grading;
using Grader.Reporting;

namespace Grader.Results;

/// <summary>A learner of the class as it was graded last, and the gradings that count, in the report's order.</summary>
/// <param name="Times">When each pack was handed in.</param>
public sealed record KeptLearner(string Name, ImmutableArray<ReportNote> Notes, bool IsPartial, ImmutableSortedDictionary<string, HandInTime> Times,
    ImmutableArray<KeptGrading> Gradings)
{
    /// <summary>The report, as it was when it was written.</summary>
    public LearnerReport Report => Scores.Total(Name, [.. Gradings.Select(grading => grading.Graded.Result)], Notes) with { IsPartial = IsPartial };
}
