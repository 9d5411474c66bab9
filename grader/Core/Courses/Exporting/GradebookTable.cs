using System.Collections.Immutable;
using Grader.Courses.Gradebooks;
using Grader.Courses.Tables;

namespace Grader.Courses.Exporting;

/// <summary>The gradebook as a table of its own: who, a column for each pack, the total in percent.</summary>
internal static class GradebookTable
{
    public static byte[] Render(Gradebook book) => Table.Render(
        ["id", "name", "section", "email", "login", .. book.Packs.Select(pack => pack.Id), "percent"], book.Rows.Select(row => Row(row)));

    private static ImmutableArray<string> Row(GradebookRow row) =>
    [
        row.Learner, row.Entry?.Name ?? "", row.Entry?.Section ?? "", row.Entry?.Email ?? "", row.Entry?.Login ?? "",
        .. row.Packs.Select(grade => grade.IsGivenOut ? GradebookFiller.Show(grade.Score!.Value) : ""),
        row.Percent is { } percent ? GradebookFiller.Show(percent) : "",
    ];
}

/// <summary>Tables of ours, by RFC 4180, with every cell guarded against being taken for a formula.</summary>
internal static class Table
{
    public static byte[] Render(ImmutableArray<string> header, IEnumerable<ImmutableArray<string>> rows)
    {
        var all = rows.Prepend(header).Select((cells, i) => new SheetRow([.. cells.Select(SheetCell.Of)], i + 1, "\r\n"));
        // With a mark, a spreadsheet reads names in UTF-8 and not in its country's old code page.
        return new Sheet([.. all], ',', HasMark: true).Render();
    }
}
