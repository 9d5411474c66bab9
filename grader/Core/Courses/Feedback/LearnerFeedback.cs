using System.Collections.Immutable;
using Grader.Courses.Gradebooks;
using Grader.Courses.Remarks;
using Grader.Grading;
using Grader.Reporting;

namespace Grader.Courses.Feedback;

/// <summary>What one learner may see: the report without what is held back, and what the course says to it.</summary>
/// <param name="Folder">The name of the learner's folder, the same as under <c>--out</c>.</param>
/// <param name="Email">By the roster.</param>
public sealed record LearnerFeedback(string Learner, string Folder, string? Email, LearnerReport Report, CourseWords Words)
{
    /// <param name="row">Of the course's gradebook, remarks included.</param>
    public static LearnerFeedback Of(Course course, GradebookRow row, string folder, LearnerReport report, LearnerRemarks remarks)
    {
        var heldBack = row.Packs.Where(grade => grade.Standing == Standing.HeldBack).Select(grade => grade.Pack).ToHashSet(StringComparer.Ordinal);
        bool IsGivenOut(string? pack) => pack is null || !heldBack.Contains(pack);
        var shown = Scores.Total(report.Learner, [.. report.Results.Where(result => IsGivenOut(PackOf(result.Challenge)))], [.. report.Notes.Where(note => IsGivenOut(PackOf(note.Path)))])
            with
        { IsPartial = report.IsPartial };
        ImmutableArray<string> grades = course.Path is null
            ? [.. row.Packs.Where(grade => grade.Attempt?.Remarked is not null).Select(grade => Sentence(course, grade))]
            : [.. row.Packs.Select(grade => Sentence(course, grade)), GradeText.Total(row)];
        return new(report.Learner, folder, row.Entry?.Email, shown, new CourseWords(grades, [.. remarks.All.Where(remark => IsGivenOut(remark.Pack)).SelectMany(Told)]));
    }

    /// <summary>Why somebody has an exception is in the staff's files; that a pack is held back tells nothing of what it came to.</summary>
    private static string Sentence(Course course, PackGrade grade) => grade.Standing == Standing.HeldBack
        ? $"{grade.Pack}: not given out yet."
        : GradeText.Of(course, grade with { Reason = null });

    private static IEnumerable<(string?, string)> Told(Remark remark)
    {
        string? about = remark.Challenge ?? remark.Pack;
        if (remark.Text is { } text)
            yield return (about, text);
        if (remark.Points != 0)
            yield return (about, $"{remark.SignedPoints} {(Math.Abs(remark.Points) == 1 ? "point" : "points")}: {remark.Reason}");
    }

    private static string PackOf(string path) => path.Split('/')[0];
}
