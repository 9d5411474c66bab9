using System.Collections.Immutable;
using System.Globalization;
using Grader.Courses.Gradebooks;
using Grader.Courses.Tables;

namespace Grader.Courses.Exporting;

/// <summary>One cell that was filled, or why it was left.</summary>
/// <param name="Written">Null: the cell stays as it was.</param>
/// <param name="Possible">The table's own points for the column, where they differ from the pack's.</param>
internal sealed record FilledCell(string Learner, string Pack, string? Written, decimal? Possible, string Was);

/// <summary>A table with grades in it; every other byte is as it was.</summary>
internal sealed record FilledTable(Sheet Sheet, LmsTable Table, Matching Matching, ImmutableArray<FilledCell> Cells);

/// <summary>Puts a gradebook into the table that an LMS exported.</summary>
internal static class GradebookFiller
{
    public static FilledTable Fill(LmsTable table, Gradebook book)
    {
        var matching = Matching.Of(table, book.Rows);
        var rows = table.Sheet.Rows.ToBuilder();
        var filled = ImmutableArray.CreateBuilder<FilledCell>();
        bool comma = table.HasDecimalComma;
        foreach (var learner in book.Rows)
        {
            if (!matching.ByLearner.TryGetValue(learner.Learner, out var match))
                continue;
            foreach (var grade in learner.Packs)
                if (table.Columns.TryGetValue(grade.Pack, out int column))
                    filled.Add(FillCell(table, rows, learner.Learner, grade, match.Row, column, comma));
        }
        return new FilledTable(table.Sheet with { Rows = rows.ToImmutable() }, table, matching, filled.ToImmutable());
    }

    private static FilledCell FillCell(
        LmsTable table, ImmutableArray<SheetRow>.Builder rows, string learner, PackGrade grade, int row, int column, bool comma)
    {
        decimal? possible = grade.IsGivenOut && table.Possible(row, column) is { } points && points != grade.MaxScore && grade.MaxScore > 0 ? points : null;
        string? value = Value(table.Form, grade, possible) is { } text && comma ? text.Replace('.', ',') : Value(table.Form, grade, possible);
        string was = rows[row][column];
        // A row that ends before the column: it stays short, and the cell is told as left.
        if (value is not null && column < rows[row].Cells.Length)
            rows[row] = rows[row] with { Cells = rows[row].Cells.SetItem(column, rows[row].Cells[column].With(value, table.Sheet.Separator)) };
        else
            value = null;
        return new FilledCell(learner, grade.Pack, value, possible, was);
    }

    private static string? Value(LmsForm form, PackGrade grade, decimal? possible) => grade switch
    {
        { Standing: Standing.Excused } => form.Excused,
        { IsGivenOut: true } => Show(Score(grade, possible)),
        _ => null,
    };

    /// <summary>On the table's scale; rounded once, from the exact score.</summary>
    internal static decimal Score(PackGrade grade, decimal? possible) => possible is { } points
        ? (grade.Exact!.Value * Fraction.Of(points) / Fraction.Of(grade.MaxScore)).Rounded()
        : grade.Score!.Value;

    public static string Show(decimal number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
