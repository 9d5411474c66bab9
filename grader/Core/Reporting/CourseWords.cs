using System.Collections.Immutable;

namespace Grader.Reporting;

/// <summary>What a course adds to a learner's report where it is handed out: never part of the canonical one. Raw texts, as everywhere in the model.</summary>
/// <param name="Grades">Sentences on what counts.</param>
/// <param name="Remarks">Of the staff, with what each is about.</param>
public sealed record CourseWords(ImmutableArray<string> Grades, ImmutableArray<(string? About, string Text)> Remarks)
{
    public static readonly CourseWords None = new([], []);

    public const string Title = "From the course";

    public bool IsEmpty => Grades.IsEmpty && Remarks.IsEmpty;
}
