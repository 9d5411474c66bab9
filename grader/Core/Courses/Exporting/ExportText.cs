using System.Globalization;
using System.Text;
using Grader.Courses.Gradebooks;
using Grader.Reporting;

namespace Grader.Courses.Exporting;

/// <summary>What an export did, and who did not match on either side.</summary>
internal static class ExportText
{
    /// <summary>More than these were not mistyped, and looking for what each meant takes time with the square of the class.</summary>
    private const int MostStrangers = 50;

    /// <param name="filled">Null: the table is ours.</param>
    public static string Render(Gradebook book, FilledTable? filled, string table, string explained)
    {
        var text = new StringBuilder();
        if (filled is null)
            Line(text, $"{table}: {Counted(book.Rows.Length, "learner")}, {Counted(book.Packs.Length, "pack")}");
        else
        {
            int written = filled.Cells.Count(cell => cell.Written is not null), changed = filled.Cells.Count(cell => cell.Written is { } now && now != cell.Was);
            Line(text, $"{table}: {Counted(filled.Matching.ByLearner.Count, "learner")} of {book.Rows.Length} found, {Counted(written, "cell")} filled, {changed} of them with another content than before");
        }
        Line(text, $"{explained}: every step, a row for each learner");
        if (filled is not null)
            Unmatched(text, book, filled);
        Remarks(text, book);
        return text.ToString();
    }

    private static void Unmatched(StringBuilder text, Gradebook book, FilledTable filled)
    {
        foreach (var pack in book.Packs.Where(pack => !filled.Table.Columns.ContainsKey(pack.Id)))
            Line(text, $"no column: {pack.Id}; name it in course.yaml, under the pack: `column: …`");
        foreach (var (pack, possible) in filled.Cells.Where(cell => cell.Possible is not null).Select(cell => (cell.Pack, cell.Possible!.Value)).Distinct())
            Line(text, $"scaled: {pack} has {Points(book, pack)} points here and {ExplainedTable.Number(possible)} in the table");
        foreach (var (learner, why) in filled.Matching.Missing)
            Line(text, $"not in the table: {learner}: {why}");
        foreach (var (row, why) in filled.Matching.Strangers)
            Line(text, $"not in the course: {filled.Table.NameOf(row)}: {why}");
    }

    private static string Points(Gradebook book, string pack) =>
        ExplainedTable.Number(book.Rows.SelectMany(row => row.Packs).Where(grade => grade.Pack == pack).Max(grade => grade.MaxScore));

    private static void Remarks(StringBuilder text, Gradebook book)
    {
        var absent = book.Course.Roster.IsEmpty ? [] : book.Rows.Where(row => row.Entry is not null && row.Packs.All(grade => grade.Attempt is null)).Select(row => row.Learner).ToList();
        bool isFew = book.Rows.Count(row => row.Entry is null) <= MostStrangers;
        foreach (var row in book.Rows)
        {
            if (!book.Course.Roster.IsEmpty && row.Entry is null)
                Line(text, $"not in the roster: {row.Learner}{(isFew && Challenges.Nearest.Name(row.Learner, absent) is { } near ? $"; did you mean {near}?" : "")}");
            foreach (var grade in row.Packs.Where(grade => grade.Standing is not Standing.Graded || grade.DaysLate > 0 || grade.IsEarly || grade.Reason is not null))
                Line(text, $"{row.Learner}: {GradeText.Of(book.Course, grade)}");
        }
    }

    private static string Counted(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static void Line(StringBuilder text, string line) => text.Append(ReportText.Line(line)).Append('\n');
}
