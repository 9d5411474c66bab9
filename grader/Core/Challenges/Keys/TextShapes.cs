using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Grader.Challenges.Yaml;

namespace Grader.Challenges.Keys;

/// <summary>Any text but blank one. A number or <c>true</c> is taken as it is written: <c>A: 42</c> is an option, not a mistake.</summary>
internal sealed record TextShape : Shape<string>
{
    public override bool TryRead(YamlNode node, string name, Faults faults, [MaybeNullWhen(false)] out string value)
    {
        value = (node as YamlScalar)?.Text ?? "";
        if (node is not YamlScalar { IsNull: false } scalar)
            faults.Expected(node, name, "text", node is YamlScalar ? "" : "put it in quotes");
        else if (string.IsNullOrWhiteSpace(scalar.Text))
            faults.Add(node.Line, $"`{name}` is blank");
        else
            return true;
        return false;
    }

    public override JsonObject Schema() => new() { ["type"] = new JsonArray("string", "number", "boolean"), ["pattern"] = @"\S" };
}

/// <summary>Text of a certain form.</summary>
/// <param name="What">As in <c>where … is expected</c>.</param>
internal sealed record PatternShape(string Pattern, string What) : Shape<string>
{
    public override bool TryRead(YamlNode node, string name, Faults faults, [MaybeNullWhen(false)] out string value)
    {
        value = (node as YamlScalar)?.Text ?? "";
        if (node is not YamlScalar { IsNull: false } scalar || scalar.Kind != "text")
            faults.Expected(node, name, What);
        else if (!Regex.IsMatch(scalar.Text, Pattern, RegexOptions.CultureInvariant) || scalar.Text.EndsWith('\n'))
            faults.Add(node.Line, $"`{scalar.Text}` in `{name}` is not {What}");
        else
            return true;
        return false;
    }

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = Pattern };
}

/// <summary>One of a few words.</summary>
internal sealed record WordShape<T>(ImmutableArray<(string Word, T Value)> Words) : Shape<T>
{
    public override bool TryRead(YamlNode node, string name, Faults faults, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        string all = string.Join(", ", Words.Select(word => word.Word));
        if (node is not YamlScalar { IsNull: false } scalar)
            faults.Expected(node, name, $"one of {all}");
        else if (Words.FirstOrDefault(word => word.Word == scalar.Text) is not { Word: not null } found)
            faults.Add(node.Line, $"`{name}` has no value `{scalar.Text}`: it is one of {all}", Nearest.Name(scalar.Text, Words.Select(w => w.Word)));
        else
        {
            value = found.Value;
            return value is not null;
        }
        return false;
    }

    public override JsonObject Schema() => new() { ["enum"] = new JsonArray([.. Words.Select(word => JsonValue.Create(word.Word))]) };
}

internal sealed record FlagShape : Shape<bool>
{
    public override bool TryRead(YamlNode node, string name, Faults faults, out bool value)
    {
        value = node is YamlScalar { Text: "true" or "True" or "TRUE" };
        if (node is YamlScalar { Plain: true } scalar && YamlFlag.Matches(scalar.Text))
            return true;
        faults.Expected(node, name, "true or false");
        return false;
    }

    public override JsonObject Schema() => new() { ["type"] = "boolean" };
}
