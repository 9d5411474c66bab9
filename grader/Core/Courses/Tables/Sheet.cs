using System.Collections.Immutable;

namespace Grader.Courses.Tables;

/// <summary>A table of another program, kept as it was written down to the quotes, so that what isn't changed stays the same.</summary>
/// <param name="Rows">At least one.</param>
internal sealed record Sheet(ImmutableArray<SheetRow> Rows);

/// <param name="Line">In which the row begins; 1-based.</param>
internal sealed record SheetRow(ImmutableArray<SheetCell> Cells, int Line)
{
    public bool IsBlank => Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));
}

/// <param name="Raw">As it stands in the file, with its quotes.</param>
internal readonly record struct SheetCell(string Raw)
{
    public bool IsQuoted => Raw.StartsWith('"');

    public string Text => IsQuoted ? Raw[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : Raw;
}
