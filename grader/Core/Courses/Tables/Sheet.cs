using System.Collections.Immutable;
using System.Text;

namespace Grader.Courses.Tables;

/// <summary>A table of another program, kept as it was written down to quotes and line ends, so that what isn't changed stays the same.</summary>
/// <param name="Rows">At least one.</param>
/// <param name="HasMark">Whether it begins with a byte order mark.</param>
internal sealed record Sheet(ImmutableArray<SheetRow> Rows, char Separator, bool HasMark)
{
    public byte[] Render()
    {
        var text = new StringBuilder();
        foreach (var row in Rows)
            text.AppendJoin(Separator, row.Cells.Select(cell => cell.Raw)).Append(row.LineEnd);
        return [.. HasMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}

/// <param name="Line">In which the row begins; 1-based.</param>
/// <param name="LineEnd">Empty where the file ends with the row.</param>
internal sealed record SheetRow(ImmutableArray<SheetCell> Cells, int Line, string LineEnd)
{
    public bool IsBlank => Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));

    /// <summary>Without blanks around it; empty where the row is too short.</summary>
    public string this[int column] => column < Cells.Length ? Cells[column].Text.Trim() : "";
}

/// <param name="Raw">As it stands in the file, with its quotes.</param>
internal readonly record struct SheetCell(string Raw)
{
    public bool IsQuoted => Raw.StartsWith('"');

    public string Text => IsQuoted ? Raw[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : Raw;

    /// <summary>A value in this cell's place, in quotes if it had them or needs them.</summary>
    public SheetCell With(string value, char separator) =>
        IsQuoted || value.Contains(separator, StringComparison.Ordinal) ? new SheetCell(Quoted(value)) : new SheetCell(value);

    /// <summary>
    /// Text that somebody else chose, in a table of ours. A spreadsheet takes what begins so for a formula, and runs it: an
    /// apostrophe makes it text.
    /// </summary>
    public static SheetCell Of(string text)
    {
        string safe = text.TrimStart() is ['=' or '+' or '-' or '@', ..] || text is ['\t' or '\r' or '\n', ..] ? "'" + text : text;
        bool needsQuotes = safe.Any(c => c is ',' or ';' or '\t' or '"' or '\r' or '\n') || safe != safe.Trim();
        return new SheetCell(needsQuotes ? Quoted(safe) : safe);
    }

    private static string Quoted(string value) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
