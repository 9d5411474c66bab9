namespace Grader.Challenges.Tables;

/// <summary>The files under data/ of a code challenge: each read once. What nothing is made from is a problem, since it would be staff's for nothing.</summary>
internal sealed class TableFiles
{
    private const string Data = "data/", Secret = "secret/";

    private readonly ChallengeFolder _folder;
    private readonly Dictionary<string, DataTable?> _tables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public TableFiles(ChallengeFolder folder)
    {
        _folder = folder;
        foreach (string path in folder.Files.Select(file => file.Path).Where(path => path.StartsWith(Data, StringComparison.Ordinal)))
        {
            string name = path[Data.Length..];
            if (!name.EndsWith(".csv", StringComparison.Ordinal) || Plain(name).Contains('/', StringComparison.Ordinal))
                folder.Refuse(path, "data/ and data/secret/ hold .csv files only");
            else
                _tables[name] = folder.OptionalTable(path) is { } file ? CsvText.Read(file.Text, folder.For(path)) : null;
        }
    }

    /// <summary>The names, relative to data/, of the files that are tables as they stand.</summary>
    public IEnumerable<string> Public => _tables.Keys.Where(name => !name.StartsWith(Secret, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>Null, and a fault at <paramref name="line"/>, if there is no such file; null if it could not be read, which has been told.</summary>
    public DataTable? Find(string name, Faults faults, int line)
    {
        _used.Add(name);
        if (!_tables.TryGetValue(name, out var table))
            faults.Add(line, $"there is no file data/{name}", Nearest.Name(name, _tables.Keys));
        return table;
    }

    public void RefuseUnused()
    {
        foreach (string name in _tables.Keys.Where(name => name.StartsWith(Secret, StringComparison.Ordinal) && !_used.Contains(name)))
            _folder.For(Data + name).Add(null, "no table under `data` in key.yaml is made from it");
    }

    private static string Plain(string name) => name.StartsWith(Secret, StringComparison.Ordinal) ? name[Secret.Length..] : name;
}
