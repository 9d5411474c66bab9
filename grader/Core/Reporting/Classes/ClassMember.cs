using System.Collections.Immutable;
using Grader.Results;
using Grader.Running;

namespace Grader.Reporting.Classes;

/// <summary>One learner as staff see them: the report, and what is beside it.</summary>
/// <param name="Folder">Where the learner's pages are, under the folder of the class; null: nowhere.</param>
/// <param name="Work">Of each challenge that was graded, in any order.</param>
public sealed record ClassMember(LearnerReport Report, string? Folder, ImmutableArray<ClassWork> Work)
{
    public static ClassMember Of(KeptLearner learner, string? folder) => new(
        learner.Report, folder, [.. learner.Gradings.Select(grading => new ClassWork(grading.Key.Challenge, grading.Graded.Measures, grading.Graded.Observed))]);
}

/// <summary>What was measured and observed while one hand-in was graded.</summary>
/// <param name="Challenge"><c>pack/name</c>.</param>
public sealed record ClassWork(string Challenge, ImmutableArray<RunMeasure> Measures, ImmutableArray<Observed> Observed);
