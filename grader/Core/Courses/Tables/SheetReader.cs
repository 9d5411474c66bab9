using System.Collections.Immutable;
using Grader.Challenges;
using nietras.SeparatedValues;

namespace Grader.Courses.Tables;

/// <summary>Tables separated by commas, by RFC 4180: quoted cells may hold commas, line ends and doubled quotes.</summary>
internal static class SheetReader
{
    /// <summary>Null, and at least one fault, if the text is no such table.</summary>
    public static Sheet? Read(string text, Faults faults)
    {
        int before = faults.Count;
        var rows = ImmutableArray.CreateBuilder<SheetRow>();
        // Cells are left as they are; rows of other lengths are for the caller to judge, who knows what they should have.
        using var reader = Sep.New(',').Reader(options => options with { HasHeader = false, DisableColCountCheck = true, Unescape = false }).FromText(text);
        int line = 1;
        foreach (var row in reader)
        {
            var cells = ImmutableArray.CreateBuilder<SheetCell>(row.ColCount);
            for (int i = 0; i < row.ColCount; i++)
                cells.Add(new SheetCell(row[i].ToString()));
            rows.Add(new SheetRow(cells.MoveToImmutable(), line));
            if (rows[^1].Cells.Any(cell => !IsWellFormed(cell.Raw)))
            {
                faults.Add(line, "has a quote that does not end where its cell does");
                return null;
            }
            line += 1 + row.Span.Count('\n');
        }
        if (rows.Count == 0)
            faults.Add(1, "the file is empty");
        return faults.Count > before ? null : new Sheet(rows.ToImmutable());
    }

    private static bool IsWellFormed(string raw)
    {
        if (!raw.Contains('"', StringComparison.Ordinal))
            return true;
        return raw.Length >= 2 && raw[0] == '"' && raw[^1] == '"' && !raw[1..^1].Replace("\"\"", "", StringComparison.Ordinal).Contains('"', StringComparison.Ordinal);
    }
}
