using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Challenges;
using Grader.Courses.Tables;

namespace Grader.Courses.Exporting;

/// <summary>A table that an LMS exported, understood: which row is a learner's, which column is whose.</summary>
/// <param name="Learners">The rows of learners, by their index.</param>
/// <param name="Columns">Where each pack's grades go; not every pack need have one.</param>
internal sealed partial record LmsTable(
    Sheet Sheet, LmsForm Form, ImmutableArray<(int Column, Identity Identity)> Identities, ImmutableArray<int> Learners,
    ImmutableDictionary<string, int> Columns, int? PointsRow)
{
    public static LmsTable? Of(Sheet sheet, LmsForm form, ImmutableArray<CoursePack> packs, Faults faults)
    {
        var header = sheet.Rows[0];
        int points = Enumerable.Range(1, sheet.Rows.Length - 1).FirstOrDefault(row => sheet.Rows[row][0] == LmsForm.PointsPossible);
        int? pointsRow = form == LmsForm.Canvas && points > 0 ? points : null;
        ImmutableArray<int> learners = [.. Enumerable.Range(1, sheet.Rows.Length - 1).Where(row => row > (pointsRow ?? 0) && !sheet.Rows[row].IsBlank)];
        var identities = IdentitiesOf(sheet, form, learners);
        if (identities.IsEmpty)
            faults.Add(1, $"has none of the columns that say whose a row is: {string.Join(", ", form.Identities.Select(one => one.Column).Distinct())}");
        var columns = ImmutableDictionary.CreateBuilder<string, int>();
        foreach (var pack in packs)
            if (ColumnOf(pack, packs.Length == 1, header, pointsRow is { } row ? sheet.Rows[row] : null, form, faults) is { } column)
                columns[pack.Id] = column;
        foreach (var twice in columns.GroupBy(one => one.Value).Where(same => same.Count() > 1))
            faults.Add(1, $"the column `{header[twice.Key]}` would be for {string.Join(" and ", twice.Select(one => one.Key).Order(StringComparer.Ordinal))}");
        if (columns.Count == 0 && faults.Count == 0)
            faults.Add(1, $"has no column for {string.Join(", ", packs.Select(pack => pack.Id))}; there are {string.Join(", ", header.Cells.Select(cell => $"`{cell.Text}`"))}. "
                + "Name it in course.yaml, under the pack: `column: …`" + (packs.Length > 1 && !form.GradeColumns.IsEmpty ? "; or say with --pack whose table this is" : ""));
        return faults.Count > 0 ? null : new LmsTable(sheet, form, identities, learners, columns.ToImmutable(), pointsRow);
    }

    /// <summary>The points that there are for a cell, if the table says so.</summary>
    public decimal? Possible(int row, int column)
    {
        if (PointsRow is { } points)
            return Number(Sheet.Rows[points][column]);
        string own = $"{Sheet.Rows[0][column]} - Max Points";
        for (int i = 0; i < Sheet.Rows[0].Cells.Length; i++)
            if (Form.MaxColumns.Concat([own]).Any(name => Same(name, Sheet.Rows[0][i])))
                return Number(Sheet.Rows[row][i]);
        return null;
    }

    /// <summary>Whether the table writes <c>12,50</c>.</summary>
    public bool HasDecimalComma => Learners.Any(row => Sheet.Rows[row].Cells.Any(cell => CommaNumber().IsMatch(cell.Text)))
        && !Learners.Any(row => Sheet.Rows[row].Cells.Any(cell => PointNumber().IsMatch(cell.Text)));

    /// <summary><c>line 5 (ID 1003, SIS Login ID l03)</c></summary>
    public string NameOf(int row)
    {
        var known = Identities.Select(one => one.Column).Distinct().Where(column => Sheet.Rows[row][column].Length > 0)
            .Select(column => $"{Sheet.Rows[0][column]} {Sheet.Rows[row][column]}");
        return string.Create(CultureInfo.InvariantCulture, $"line {Sheet.Rows[row].Line} ({string.Join(", ", known.DefaultIfEmpty("nothing says whose"))})");
    }

    private static ImmutableArray<(int, Identity)> IdentitiesOf(Sheet sheet, LmsForm form, ImmutableArray<int> learners)
    {
        var header = sheet.Rows[0];
        var found = form.Identities.SelectMany(known => Enumerable.Range(0, header.Cells.Length)
            .Where(column => Same(header[column], known.Column)).Select(column => (column, known.Identity))).ToList();
        // A worksheet in another language: the first column is "Teilnehmer/in123" in every row, an address has an @.
        if (form == LmsForm.Moodle && found.All(one => one.Identity != Identity.Number) && learners.Length > 0 && learners.All(row => Participant().IsMatch(sheet.Rows[row][0])))
            found.Add((0, Identity.Number));
        if (form == LmsForm.Moodle && found.All(one => one.Identity != Identity.Email))
            found.AddRange(Enumerable.Range(0, header.Cells.Length).Where(column => learners.Length > 0 && learners.All(row => Address().IsMatch(sheet.Rows[row][column])))
                .Take(1).Select(column => (column, Identity.Email)));
        return [.. found.OrderBy(one => one.Item2).ThenBy(one => one.column)];
    }

    private static int? ColumnOf(CoursePack pack, bool isOnly, SheetRow header, SheetRow? points, LmsForm form, Faults faults)
    {
        var all = Enumerable.Range(0, header.Cells.Length).Where(column => points is null || !points[column].Contains(LmsForm.ReadOnly, StringComparison.Ordinal)).ToList();
        var fitting = all.Where(column => pack.Column is { } named ? Same(header[column], named) : Alike(Title(header[column]), pack.Id)).ToList();
        if (fitting.Count == 0 && pack.Column is null && isOnly)
            fitting = [.. all.Where(column => form.GradeColumns.Any(name => Same(header[column], name)))];
        if (fitting.Count > 1)
            faults.Add(1, $"has more than one column for {pack.Id}: {string.Join(", ", fitting.Select(column => $"`{header[column]}`"))}; name it in course.yaml, under the pack: `column: …`");
        if (fitting.Count == 0 && pack.Column is { } missing)
            faults.Add(1, $"has no column `{missing}`, which course.yaml names for {pack.Id}", Nearest.Name(missing, all.Select(column => header[column])));
        return fitting is [var one] ? one : null;
    }

    /// <summary>Canvas puts the assignment's number behind its title.</summary>
    private static string Title(string header) => Numbered().Replace(header, "");

    private static bool Alike(string title, string pack) => Letters(title) == Letters(pack);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static decimal? Number(string text) =>
        decimal.TryParse(CommaNumber().IsMatch(text) ? text.Replace(',', '.') : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) && number > 0
            ? number : null;

    [GeneratedRegex(@" \([0-9]+\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\D+[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Participant();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[0-9]+,[0-9]{1,5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CommaNumber();

    [GeneratedRegex(@"^[0-9]+\.[0-9]{1,5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PointNumber();
}
