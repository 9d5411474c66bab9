using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Grader.Challenges.Yaml;

namespace Grader.Challenges.Keys;

/// <summary>A value of a list or mapping with its line.</summary>
/// <param name="Name">In a list: its text is the value, and the name empty.</param>
internal sealed record Placed<T>(string Name, T Value, int Line);

internal sealed record ListShape<T>(Shape<T> Item, int Least, int Most) : Shape<ImmutableArray<Placed<T>>> where T : notnull
{
    public override bool TryRead(YamlNode node, string name, Faults faults, out ImmutableArray<Placed<T>> value)
    {
        value = [];
        if (node is not YamlList { Items: var items })
        {
            faults.Expected(node, name, "a list", "write it [in brackets] or as lines with dashes");
            return false;
        }
        if (items.Length < Least || items.Length > Most)
        {
            faults.Add(node.Line, items.IsEmpty ? $"`{name}` is empty" : $"`{name}` has {items.Length} entries; it has from {Least} to {Most}");
            return false;
        }
        int before = faults.Count;
        var read = ImmutableArray.CreateBuilder<Placed<T>>();
        foreach (var item in items)
            if (Item.TryRead(item, name, faults, out var one))
                read.Add(new Placed<T>("", one, item.Line));
        value = read.ToImmutable();
        return faults.Count == before;
    }

    public override JsonObject Schema() =>
        new() { ["type"] = "array", ["items"] = Item.Schema(), ["minItems"] = Least, ["maxItems"] = Most };
}

/// <summary>A mapping whose keys the author chooses, such as options.</summary>
/// <param name="What">As in <c>`A B` is not an option's key</c>.</param>
internal sealed record MapShape<T>(Shape<T> Item, string KeyPattern, string What, int Least, int Most) : Shape<ImmutableArray<Placed<T>>> where T : notnull
{
    public override bool TryRead(YamlNode node, string name, Faults faults, out ImmutableArray<Placed<T>> value)
    {
        value = [];
        if (node is not YamlMapping { Entries: var entries })
        {
            faults.Expected(node, name, "a mapping", "write it { A: \"…\", B: \"…\" }");
            return false;
        }
        int before = faults.Count;
        if (entries.Length < Least || entries.Length > Most)
            faults.Add(node.Line, $"`{name}` has {entries.Length} entries; it has from {Least} to {Most}");
        var read = ImmutableArray.CreateBuilder<Placed<T>>();
        foreach (var entry in entries)
        {
            if (!Regex.IsMatch(entry.Key, KeyPattern, RegexOptions.CultureInvariant))
                faults.Add(entry.Line, $"`{entry.Key}` in `{name}` is not {What}");
            else if (Item.TryRead(entry.Value, $"{name}.{entry.Key}", faults, out var one))
                read.Add(new Placed<T>(entry.Key, one, entry.Line));
        }
        value = read.ToImmutable();
        return faults.Count == before;
    }

    public override JsonObject Schema() => new()
    {
        ["type"] = "object", ["patternProperties"] = new JsonObject { [KeyPattern] = Item.Schema() }, ["additionalProperties"] = false,
        ["minProperties"] = Least, ["maxProperties"] = Most,
    };
}

/// <summary>A mapping with a table of keys of its own.</summary>
internal sealed record FieldsShape(ImmutableArray<Key> Keys) : Shape<Fields>
{
    public override bool TryRead(YamlNode node, string name, Faults faults, [MaybeNullWhen(false)] out Fields value)
    {
        value = null;
        if (node is not YamlMapping mapping)
        {
            faults.Expected(node, name, "a mapping", $"its keys are {string.Join(", ", Keys.Select(key => key.Name))}");
            return false;
        }
        int before = faults.Count;
        value = Fields.Read(mapping, Keys, faults, _ => null);
        return faults.Count == before;
    }

    public override JsonObject Schema() => KeySchema.Object(Keys);
}
