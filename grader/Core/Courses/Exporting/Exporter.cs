using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Courses.Gradebooks;
using Grader.Courses.Tables;

namespace Grader.Courses.Exporting;

/// <summary>What an export comes to, not yet written.</summary>
/// <param name="Text">What was done, and who did not match on either side.</param>
/// <param name="AllMatch">Whether everyone did.</param>
/// <param name="Problems">With the table that was to be filled; then there is no export.</param>
public sealed record Export(byte[] Table, byte[] Explained, string Text, bool AllMatch, ImmutableArray<Problem> Problems);

/// <summary>From a gradebook to the table that an LMS takes, and to the one that explains it.</summary>
public static class Exporter
{
    public static readonly ImmutableArray<string> Formats = [.. LmsForm.All.Select(form => form.Name)];

    /// <summary>Only the csv is a table of ours; what an LMS imports is one that it has exported.</summary>
    public static bool NeedsTable(string format) => format != LmsForm.Csv.Name;

    /// <param name="into">The table to fill, with the name to tell problems by; null: a table of ours.</param>
    /// <param name="table">The names of the files that will be written.</param>
    public static Export Of(Gradebook book, string format, (string Name, byte[] Bytes)? into, string table, string explained)
    {
        if (into is not { } given)
            return new Export(GradebookTable.Render(book), ExplainedTable.Render(book, null), ExportText.Render(book, null, table, explained), true, []);
        var problems = new List<Problem>();
        var faults = new Faults(given.Name, problems);
        var sheet = SheetReader.Read(given.Bytes, faults);
        if (sheet is null || LmsTable.Of(sheet, LmsForm.All.First(form => form.Name == format), book.Packs, faults) is not { } read)
            return new Export([], [], "", false, [.. problems]);
        var filled = GradebookFiller.Fill(read, book);
        return new Export(
            filled.Sheet.Render(), ExplainedTable.Render(book, filled), ExportText.Render(book, filled, table, explained),
            filled.Matching.Strangers.IsEmpty && filled.Matching.Missing.IsEmpty && book.Packs.All(pack => read.Columns.ContainsKey(pack.Id)), []);
    }
}
