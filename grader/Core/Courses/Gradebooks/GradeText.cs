using System.Globalization;

namespace Grader.Courses.Gradebooks;

/// <summary>How a grade came about, in words.</summary>
internal static class GradeText
{
    public static string Word(Standing standing) => standing switch
    {
        Standing.Graded => "graded",
        Standing.NothingHandedIn => "nothing handed in",
        Standing.NotDue => "not due yet",
        Standing.Excused => "excused",
        Standing.HeldBack => "held back",
        _ => "not graded, by our own fault",
    };

    /// <summary>All packs and the total in one sentence each.</summary>
    public static string Of(Course course, GradebookRow row) => string.Join(" ", row.Packs.Select(grade => Of(course, grade)).Append(Total(row)));

    public static string Of(Course course, PackGrade grade)
    {
        string text = $"{grade.Pack}: " + grade.Standing switch
        {
            Standing.NothingHandedIn => $"nothing handed in, 0 of {Number(grade.MaxScore)}",
            Standing.NotDue => "nothing handed in, not due yet, left out of the total",
            Standing.Excused => "excused, left out of the total",
            Standing.JudgeError => "could not be graded by our own fault, no score until it is graded again",
            Standing.HeldBack => $"held back, {Arithmetic(grade)}",
            _ => Arithmetic(grade),
        };
        if (grade.Attempts > 1)
            text += $", {Which(course.Attempts)} of {grade.Attempts} attempts";
        if (grade is { Due: not null, Attempt.Time: null, Attempt: not null })
            text += ", nobody knows when it was handed in: taken as in time";
        if (grade.IsEarly)
            text += ", handed in before the pack opened";
        return grade.Reason is { } reason ? $"{text} ({reason})." : $"{text}.";
    }

    private static string Arithmetic(PackGrade grade)
    {
        string earned = grade.Raw is { } raw ? $"{Number(raw)} of {Number(grade.MaxScore)}" : "no score";
        if (grade.Attempt?.Remarked is { } remarked)
            earned += $" with remarks ({remarked})";
        if (grade.DaysLate == 0 || grade.Raw is null)
            return earned;
        string late = Timing.Late(grade.DaysLate);
        return grade.IsTooLate ? $"{earned}, {late}, which counts nothing: 0"
            : grade.PercentOff == 0 ? $"{earned}, {late}, which costs nothing"
            : $"{earned}, {late}, less {Number(grade.PercentOff)} %: {Number(grade.Score ?? 0)}";
    }

    public static string Total(GradebookRow row) => row.Percent is { } percent
        ? $"Total: {percent.ToString("0.00", CultureInfo.InvariantCulture)} %."
        : row.Packs.Any(grade => grade.Standing is Standing.HeldBack or Standing.JudgeError) ? "No total: something is still out." : "No total: nothing counts.";

    private static string Which(CountedAttempt counted) => counted switch { CountedAttempt.First => "the first", CountedAttempt.Best => "the best", _ => "the last" };

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
