using System.Collections.Immutable;
using System.Globalization;

namespace Grader.Challenges.Tables;

/// <summary>
/// Tables as text, by RFC 4180 and stricter: a header, as many cells in each row, none empty, no line ends in quotes. What a
/// spreadsheet exported by accident (a blank row, semicolons, a decimal comma) is a problem with its line, never a value.
/// </summary>
/// <remarks>Own code, since what is wanted is to refuse: decision 0080.</remarks>
internal static class CsvText
{
    /// <summary>The first few say what is wrong; the rest is the same.</summary>
    private const int MaxFaults = 5;

    /// <returns>Null, and at least one fault, if the text is no such table.</returns>
    public static DataTable? Read(string text, Faults faults)
    {
        string[] lines = Lines(text);
        if (Header(lines, faults) is not { } names)
            return null;
        if (lines.Length - 1 is var rows && (rows > ChallengeLimits.TableRows || (long)rows * names.Count > ChallengeLimits.TableCells))
        {
            faults.Add(null, $"has {rows} rows of {names.Count} columns; at most {ChallengeLimits.TableRows} rows and {ChallengeLimits.TableCells} cells are read");
            return null;
        }
        var cells = names.Select(_ => new List<string>(rows)).ToArray();
        int before = faults.Count;
        for (int line = 1; line < lines.Length && faults.Count - before < MaxFaults; line++)
            if (Row(lines[line], line + 1, names, faults) is { } row)
                for (int i = 0; i < cells.Length; i++)
                    cells[i].Add(row[i]);
        return faults.Count > before ? null : new DataTable([.. names.Zip(cells, Column)], rows);
    }

    /// <summary>Without the line end that a text file ends with.</summary>
    private static string[] Lines(string text)
    {
        string[] lines = text.Split('\n');
        return lines is [.. var all, ""] ? all : lines;
    }

    private static List<string>? Header(string[] lines, Faults faults)
    {
        int before = faults.Count;
        var names = lines.Length == 0 ? [] : Cells(lines[0], 1, faults);
        if (names is null)
            return null;
        if (lines.Length < 2)
            faults.Add(1, "has no rows: the first line names the columns, the rows follow");
        if (names.Count > ChallengeLimits.TableColumns)
            faults.Add(1, $"has {names.Count} columns; at most {ChallengeLimits.TableColumns} are read");
        if (names.Any(string.IsNullOrWhiteSpace))
            faults.Add(1, "a column has no name");
        foreach (var same in names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1))
            faults.Add(1, $"two columns are named `{same.Key}`");
        return faults.Count > before ? null : names;
    }

    private static List<string>? Row(string line, int number, List<string> names, Faults faults)
    {
        if (line.Length == 0)
        {
            faults.Add(number, "is blank");
            return null;
        }
        if (Cells(line, number, faults) is not { } row)
            return null;
        if (row.Count != names.Count)
            faults.Add(number, $"has {row.Count} cells; the header has {names.Count}");
        else if (row.FindIndex(string.IsNullOrWhiteSpace) is var empty and >= 0)
            faults.Add(number, $"has nothing under `{names[empty]}`; rows with gaps are left out before");
        else if (row.FindIndex(cell => cell.Length > ChallengeLimits.TableCell) is var large and >= 0)
            faults.Add(number, $"has more than {ChallengeLimits.TableCell} characters under `{names[large]}`");
        else
            return row;
        return null;
    }

    private static List<string>? Cells(string line, int number, Faults faults)
    {
        var cells = new List<string>();
        for (int at = 0; ; at++)
        {
            if (at < line.Length && line[at] == '"')
            {
                if (Quoted(line, ref at) is not { } cell)
                {
                    faults.Add(number, "has a quote that does not end where its cell does");
                    return null;
                }
                cells.Add(cell);
            }
            else
            {
                int end = line.IndexOf(',', at) is var comma and >= 0 ? comma : line.Length;
                if (line.AsSpan(at, end - at).Contains('"'))
                {
                    faults.Add(number, "has a quote within a cell; the whole cell is quoted, and a quote in it is written twice");
                    return null;
                }
                cells.Add(line[at..end]);
                at = end;
            }
            if (at == line.Length)
                return cells;
        }
    }

    /// <param name="at">On the first quote; afterwards on the comma, or at the end.</param>
    private static string? Quoted(string line, ref int at)
    {
        int start = ++at;
        for (; at < line.Length; at++)
        {
            if (line[at] != '"')
                continue;
            if (at + 1 < line.Length && line[at + 1] == '"')
            {
                at++;
                continue;
            }
            string cell = line[start..at++].Replace("\"\"", "\"", StringComparison.Ordinal);
            return at == line.Length || line[at] == ',' ? cell : null;
        }
        return null;
    }

    /// <summary>Numbers, if every cell is a finite one.</summary>
    private static DataColumn Column(string name, List<string> cells)
    {
        var numbers = ImmutableArray.CreateBuilder<double>(cells.Count);
        foreach (string cell in cells)
        {
            if (!double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double number)
                || !double.IsFinite(number))
                return new DataColumn.Text(name, [.. cells]);
            numbers.Add(number);
        }
        return new DataColumn.Numbers(name, numbers.MoveToImmutable());
    }
}
