using System.Collections.Immutable;
using Grader.Challenges.Yaml;

namespace Grader.Challenges.Keys;

/// <summary>A mapping read by a table of keys: the values of those that were there and right.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, (int Line, object? Value)> _values = new(StringComparer.Ordinal);

    private Fields(int line) => Line = line;

    /// <summary>Where the mapping begins.</summary>
    public int Line { get; }

    /// <summary>Reads every key, right or wrong. <paramref name="explain"/> has a sentence for keys that are known but have no place here.</summary>
    public static Fields Read(YamlMapping mapping, ImmutableArray<Key> keys, Faults faults, Func<string, string?> explain)
    {
        var fields = new Fields(mapping.Line);
        var missing = keys.Where(key => mapping.Entries.All(entry => entry.Key != key.Name)).ToList();
        foreach (var entry in mapping.Entries)
        {
            if (keys.FirstOrDefault(key => key.Name == entry.Key) is { } key)
                fields._values[key.Name] = (entry.Line, key.TryRead(entry.Value, faults, out var value) ? value : null);
            else if (explain(entry.Key) is { } sentence)
                faults.Add(entry.Line, sentence);
            else
                faults.Add(entry.Line, $"unknown key `{entry.Key}`", Meant(entry.Key, missing));
        }
        foreach (var key in missing.Where(key => key.Required))
            faults.Add(mapping.Line, $"`{key.Name}` is missing");
        return fields;
    }

    /// <summary>The missing key that a misspelt one stands for; that it is missing needs no second problem.</summary>
    private static string? Meant(string wrong, List<Key> missing)
    {
        var name = Nearest.Name(wrong, missing.Select(key => key.Name));
        missing.RemoveAll(key => key.Name == name);
        return name;
    }

    /// <summary>Whether the key is there with a value that could be read.</summary>
    public bool Has(Key key) => _values.TryGetValue(key.Name, out var found) && found.Value is not null;

    public T Get<T>(Key<T> key, T otherwise) where T : notnull =>
        _values.TryGetValue(key.Name, out var found) && found.Value is T value ? value : otherwise;

    public T? OrNull<T>(Key<T> key) where T : struct => Has(key) ? Get(key, default) : null;

    public string? OrNull(Key<string> key) => Has(key) ? Get(key, "") : null;

    /// <summary>The key's line; the mapping's where it is missing.</summary>
    public int LineOf(Key key) => _values.TryGetValue(key.Name, out var found) ? found.Line : Line;
}
