using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Courses.Tables;

namespace Grader.Courses;

/// <summary>Reads <c>roster.csv</c>: a header, a row for each learner, an <c>id</c> in each; every other column may be left out.</summary>
internal static class RosterReader
{
    /// <summary>What somebody is known by: no two learners may have the same.</summary>
    private static readonly ImmutableArray<string> Unique = ["id", "email", "login", "canvas", "moodle", "gradescope", "github"];

    public static readonly ImmutableArray<string> Columns = ["id", "name", "section", "email", "login", "canvas", "moodle", "gradescope", "github"];

    /// <summary>Null, and at least one problem, if the file is no roster.</summary>
    public static Roster? Read(string path, List<Problem> problems)
    {
        var faults = new Faults(System.IO.Path.GetFileName(path), problems);
        if (!File.Exists(path))
        {
            faults.Add(null, "there is no such file");
            return null;
        }
        return TextFile.Decode(File.ReadAllBytes(path)) switch
        {
            TextFile.Text text => Read(text.Content, faults),
            TextFile.NotText not => Refused(faults, not.Why),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public static Roster? Read(string text, Faults faults)
    {
        if (SheetReader.Read(text, faults) is not { } sheet)
            return null;
        var columns = Header(sheet.Rows[0], faults);
        if (columns is null)
            return null;
        int before = faults.Count;
        var entries = ImmutableArray.CreateBuilder<RosterEntry>();
        var taken = Unique.ToDictionary(column => column, _ => new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase));
        foreach (var row in sheet.Rows.Skip(1).Where(row => !row.IsBlank))
            if (Entry(row, columns, taken, faults) is { } entry)
                entries.Add(entry);
        return faults.Count > before ? null : new Roster(entries.ToImmutable());
    }

    /// <summary>Which cell of a row is which column's.</summary>
    private static Dictionary<string, int>? Header(SheetRow header, Faults faults)
    {
        int before = faults.Count;
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < header.Cells.Length; i++)
        {
            string name = header.Cells[i].Text.Trim().ToLowerInvariant();
            if (!Columns.Contains(name))
                faults.Add(header.Line, $"unknown column `{header.Cells[i].Text}`; there are {string.Join(", ", Columns)}", Nearest.Name(name, Columns));
            else if (!columns.TryAdd(name, i))
                faults.Add(header.Line, $"two columns are named `{name}`");
        }
        if (!columns.ContainsKey("id") && faults.Count == before)
            faults.Add(header.Line, "there is no column `id`: the names of the learners' folders");
        return faults.Count > before ? null : columns;
    }

    private static RosterEntry? Entry(SheetRow row, Dictionary<string, int> columns, Dictionary<string, Dictionary<string, int>> taken, Faults faults)
    {
        int before = faults.Count;
        if (row.Cells.Length != columns.Count)
            faults.Add(row.Line, $"has {row.Cells.Length} cells; the header has {columns.Count}");
        string? Cell(string column) =>
            columns.TryGetValue(column, out int at) && at < row.Cells.Length && row.Cells[at].Text.Trim() is { Length: > 0 } text ? text : null;
        if (Cell("id") is null && faults.Count == before)
            faults.Add(row.Line, "has nothing under `id`");
        foreach (string column in Unique)
            if (Cell(column) is { } value && !taken[column].TryAdd(value, row.Line))
                faults.Add(row.Line, $"`{value}` stands under `{column}` twice, first in line {taken[column][value]}");
        return faults.Count > before ? null : new RosterEntry(
            Cell("id")!, Cell("name"), Cell("section"), Cell("email"), Cell("login"), Cell("canvas"), Cell("moodle"), Cell("gradescope"), Cell("github"), row.Line);
    }

    private static Roster? Refused(Faults faults, string why)
    {
        faults.Add(null, why);
        return null;
    }
}
