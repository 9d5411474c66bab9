using System.Collections.Immutable;
using Grader.Challenges.Keys;
using Grader.Learning;

namespace Grader.Challenges.Tables;

/// <summary>
/// The tables of a code challenge: every data/*.csv, what challenge.yaml says of them under <c>tables</c> and <c>hide</c>, and those
/// that key.yaml has made under <c>data</c>.
/// </summary>
internal sealed class TablesReader
{
    private readonly Fields _fields;
    private readonly ImmutableArray<Placed<Fields>> _said, _made;
    private readonly TableFiles _files;
    private readonly Faults _faults, _staffFaults;
    private readonly bool _isEdition;

    private TablesReader(ChallengeFolder folder, Fields fields, Fields? staff)
    {
        _isEdition = folder.Edition is not null;
        _fields = fields;
        _said = fields.Get(ChallengeKeys.Tables, []);
        _made = staff?.Get(StaffKeys.Data, []) ?? [];
        _files = new TableFiles(folder);
        (_faults, _staffFaults) = (folder.For("challenge.yaml"), folder.For("key.yaml"));
    }

    /// <summary>In ordinal order of their names. Those that could not be read are left out, and told.</summary>
    public static ImmutableArray<ChallengeTable> Read(ChallengeFolder folder, Fields fields, Fields? staff) =>
        new TablesReader(folder, fields, staff).Read();

    private ImmutableArray<ChallengeTable> Read()
    {
        var tables = new SortedDictionary<string, ChallengeTable>(StringComparer.Ordinal);
        foreach (string name in Named())
            if (FileOf(name) is { } data)
                tables[name] = Describe(new ChallengeTable(name, data, HiddenIn(name, data)) { File = FileName(name, _said.FirstOrDefault(said => said.Name == name)?.Value) });
        foreach (var made in _made)
            if (Make(made, tables) is { } table)
                tables[made.Name] = table;
        // Of a table that could not be read or made, that has been told.
        var named = tables.Keys.Concat(_said.Select(table => table.Name)).Concat(_made.Select(table => table.Name)).ToList();
        foreach (var hidden in _fields.Get(ChallengeKeys.Hide, []).Where(hidden => !_isEdition && !named.Contains(hidden.Name)))
            _faults.Add(hidden.Line, $"`hide` names a table `{hidden.Name}`, and there is none", Nearest.Name(hidden.Name, named));
        _files.RefuseUnused();
        return [.. tables.Values];
    }

    /// <summary>Tables that are files: those that challenge.yaml names, and files that it does not name.</summary>
    private IEnumerable<string> Named()
    {
        var said = _said.Where(table => _made.All(made => made.Name != table.Name)).ToList();
        var files = said.Select(table => FileName(table.Name, table.Value)).ToHashSet(StringComparer.Ordinal);
        return said.Select(table => table.Name)
            .Concat(_files.Public.Where(file => !files.Contains(file)).Select(file => file[..^".csv".Length]))
            .Where(name => _made.All(made => made.Name != name) && !IsLeftOut(name))
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>A learner edition is without tables that have hidden columns, and without those that are made.</summary>
    private bool IsLeftOut(string name) => _isEdition && (_fields.Get(ChallengeKeys.Hide, []).Any(hidden => hidden.Name == name)
        || !_files.Public.Contains(FileName(name, _said.FirstOrDefault(said => said.Name == name)?.Value)));

    private DataTable? FileOf(string name)
    {
        var said = _said.FirstOrDefault(table => table.Name == name);
        return _files.Find(FileName(name, said?.Value), _faults, said?.Line ?? 1);
    }

    private static string FileName(string name, Fields? said) => said?.OrNull(TableKeys.File) ?? $"{name}.csv";

    private ImmutableArray<string> HiddenIn(string name, DataTable data)
    {
        if (_fields.Get(ChallengeKeys.Hide, []).FirstOrDefault(hidden => hidden.Name == name) is not { } hidden)
            return [];
        foreach (var column in hidden.Value.Where(column => data.Find(column.Value) is null))
            _faults.Add(column.Line, $"`hide` names a column `{column.Value}` that the table `{name}` does not have", Nearest.Name(column.Value, data.Columns.Select(c => c.Name)));
        if (data.Columns.All(column => hidden.Value.Any(h => h.Value == column.Name)))
            _faults.Add(hidden.Line, $"`hide` hides every column of `{name}`");
        return [.. hidden.Value.Select(column => column.Value)];
    }

    private ChallengeTable Describe(ChallengeTable table)
    {
        if (_said.FirstOrDefault(said => said.Name == table.Name) is not { } said)
            return table;
        var description = new TableDescription(table, said, _faults);
        return table with { Label = description.Label(), Image = description.Image(), Plan = description.Plan() };
    }

    private ChallengeTable? Make(Placed<Fields> made, SortedDictionary<string, ChallengeTable> tables)
    {
        var spec = made.Value;
        var source = _files.Find(spec.Get(MadeTableKeys.From, ""), _staffFaults, made.Line);
        var with = With(made, tables);
        if (source is null || (spec.Has(MadeTableKeys.With) && with is null))
            return null;
        var table = Describe(new ChallengeTable(made.Name, source, HiddenIn(made.Name, source)));
        if (table.Label is not { } label)
            _faults.Add(null, $"the rows of `{made.Name}` are made, so its `label` has to stand under `tables`");
        else if (!table.Hidden.Contains(label.Column))
            _faults.Add(null, $"the rows of `{made.Name}` are made from a secret seed, so its label `{label.Column}` has to stand under `hide`");
        else if (spec.Get(MadeTableKeys.Rows, 0) is var rows && rows > source.Rows)
            _staffFaults.Add(made.Line, $"`{made.Name}` has {rows} rows; its file has {source.Rows}");
        else if (with is not null && !AreAlike(source, with.Data))
            _staffFaults.Add(made.Line, $"`{made.Name}` and `{with.Name}` have different columns");
        else
        {
            var (data, splits) = new MadeTable(rows, spec.Get(MadeTableKeys.Jitter, 0), spec.Get(MadeTableKeys.Relabel, 0), spec.Get(MadeTableKeys.Seed, 0))
                .Make(source, with?.Data, label);
            return table with { Data = data, Rows = splits };
        }
        return null;
    }

    private ChallengeTable? With(Placed<Fields> made, SortedDictionary<string, ChallengeTable> tables)
    {
        if (made.Value.OrNull(MadeTableKeys.With) is not { } name)
            return null;
        if (tables.TryGetValue(name, out var with))
            return with;
        _staffFaults.Add(made.Line, $"`{made.Name}` is made with the rows of `{name}`, and there is no such table", Nearest.Name(name, tables.Keys));
        return null;
    }

    private static bool AreAlike(DataTable one, DataTable other) =>
        one.Columns.Select(column => (column.Name, column.GetType())).SequenceEqual(other.Columns.Select(column => (column.Name, column.GetType())));
}
