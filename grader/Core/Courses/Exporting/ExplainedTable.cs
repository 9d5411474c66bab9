using System.Collections.Immutable;
using System.Globalization;
using Grader.Courses.Gradebooks;
using Grader.Courses.Tables;

namespace Grader.Courses.Exporting;

/// <summary>A row for each learner with every step of the arithmetic, so that a grade can be recomputed by hand.</summary>
internal static class ExplainedTable
{
    /// <param name="filled">Null: the table is ours, and everyone is in it.</param>
    public static byte[] Render(Gradebook book, FilledTable? filled)
    {
        ImmutableArray<string> header =
        [
            "id", "name", "section", "row of the table", .. book.Packs.SelectMany(pack => Columns.Select(column => $"{pack.Id}: {column}")),
            "sum of weight x score / points", "sum of weights", "percent", "in words",
        ];
        var cells = filled?.Cells.ToDictionary(cell => (cell.Learner, cell.Pack)) ?? [];
        var missing = filled?.Matching.Missing.ToDictionary(one => one.Learner, one => one.Why, StringComparer.Ordinal) ?? [];
        return Table.Render(header, book.Rows.Select(row => Row(book, filled, cells, missing, row)));
    }

    private static readonly ImmutableArray<string> Columns =
    [
        "standing", "attempt", "attempts", "handed in", "time from", "due", "days late", "earned", "points", "percent off", "taken off", "score",
        "weight", "reason", "in the table",
    ];

    private static ImmutableArray<string> Row(
        Gradebook book, FilledTable? filled, Dictionary<(string, string), FilledCell> cells, Dictionary<string, string> missing, GradebookRow row)
    {
        var counting = row.Packs.Where(grade => grade.Weight > 0 && grade.MaxScore > 0 && grade.Exact is not null).ToList();
        var sum = counting.Aggregate(Fraction.Zero, (total, grade) => total + Fraction.Of(grade.Weight) * grade.Exact!.Value / Fraction.Of(grade.MaxScore));
        return
        [
            row.Learner, row.Entry?.Name ?? "", row.Entry?.Section ?? "", Place(filled, missing, row.Learner),
            .. row.Packs.SelectMany(grade => Steps(book.Course, grade, cells.GetValueOrDefault((row.Learner, grade.Pack)))),
            row.Percent is null ? "" : sum.ToString(), row.Percent is null ? "" : Number(counting.Sum(grade => grade.Weight)),
            row.Percent is { } percent ? GradebookFiller.Show(percent) : "", GradeText.Of(book.Course, row),
        ];
    }

    private static string Place(FilledTable? filled, Dictionary<string, string> missing, string learner)
    {
        if (filled is null)
            return "";
        if (!filled.Matching.ByLearner.TryGetValue(learner, out var match))
            return missing[learner];
        var rows = filled.Sheet.Rows;
        return string.Create(CultureInfo.InvariantCulture, $"line {rows[match.Row].Line}, by {rows[0][match.Column]} {rows[match.Row][match.Column]}");
    }

    private static IEnumerable<string> Steps(Course course, PackGrade grade, FilledCell? cell) =>
    [
        GradeText.Word(grade.Standing), grade.Attempt is { Attempt: "" } ? "the pack's folder" : grade.Attempt?.Attempt ?? "",
        grade.Attempts.ToString(CultureInfo.InvariantCulture),
        grade.Attempt?.Time is { } time ? course.Zone.Show(time.At) : "", grade.Attempt?.Time is { } known ? TimeSources.Name(known.Source) : "",
        grade.Due?.ToString() ?? "", grade.DaysLate.ToString(CultureInfo.InvariantCulture), grade.Raw is { } raw ? Number(raw) : "", Number(grade.MaxScore),
        Number(grade.PercentOff), grade.Raw is { } earned ? Number(earned * grade.PercentOff / 100) : "", grade.Score is { } score ? GradebookFiller.Show(score) : "",
        Number(grade.Weight), grade.Reason ?? "",
        cell is null ? "" : cell.Written is { } written ? $"{written}{(cell.Possible is { } possible ? $" (of {Number(possible)})" : "")}" : $"left as it was: {(cell.Was.Length == 0 ? "empty" : cell.Was)}",
    ];

    internal static string Number(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
