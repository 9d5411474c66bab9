using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Grader.Challenges.Yaml;

namespace Grader.Challenges.Keys;

/// <summary>What a value may look like: read from YAML, and told to editors as JSON Schema, from one place.</summary>
internal abstract record Shape
{
    /// <summary>The same as JSON Schema, as far as that can say it: never stricter than the reader.</summary>
    public abstract JsonObject Schema();
}

internal abstract record Shape<T> : Shape
{
    /// <summary>The value; or false, with at least one fault that names <paramref name="name"/> and its line.</summary>
    public abstract bool TryRead(YamlNode node, string name, Faults faults, [MaybeNullWhen(false)] out T value);
}

/// <summary>One key of a file: its name, what stands behind it, and the sentence that editors show.</summary>
internal abstract record Key(string Name, string Description, bool Required)
{
    public abstract Shape Shape { get; }

    /// <summary>Reads the value into a box; <see cref="Fields.Get"/> takes it out with its type.</summary>
    public abstract bool TryRead(YamlNode node, Faults faults, [MaybeNullWhen(false)] out object value);
}

internal sealed record Key<T>(string Name, Shape<T> Of, string Description, bool Required = false) : Key(Name, Description, Required)
    where T : notnull
{
    public override Shape Shape => Of;

    public override bool TryRead(YamlNode node, Faults faults, [MaybeNullWhen(false)] out object value)
    {
        bool read = Of.TryRead(node, Name, faults, out var typed);
        value = typed;
        return read && value is not null;
    }
}
