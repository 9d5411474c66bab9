using System.Text.Json.Nodes;
using Grader.Challenges;
using Grader.Challenges.Keys;
using Grader.Challenges.Yaml;

namespace Grader.Courses;

/// <summary>A date, or a date and a time, of the course's clocks.</summary>
internal sealed record MomentShape : Shape<LocalMoment>
{
    public override bool TryRead(YamlNode node, string name, Faults faults, out LocalMoment value)
    {
        var read = node is YamlScalar { IsNull: false } scalar ? LocalMoment.Parse(scalar.Text) : null;
        value = read ?? default;
        if (read is not null)
            return true;
        if (node is YamlScalar { IsNull: false, Text: var text })
            faults.Add(node.Line, $"`{name}` is `{text}`, which is no date; write it like 2026-10-15 23:59, or 2026-10-15 for the whole day");
        else
            faults.Expected(node, name, "a date", "write it like 2026-10-15 23:59");
        return false;
    }

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = LocalMoment.Pattern };
}

/// <summary>A time zone by its name in the IANA database.</summary>
internal sealed record ZoneShape : Shape<CourseZone>
{
    public override bool TryRead(YamlNode node, string name, Faults faults, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out CourseZone value)
    {
        value = node is YamlScalar { IsNull: false } scalar ? CourseZone.Find(scalar.Text) : null;
        if (value is not null)
            return true;
        if (node is YamlScalar { IsNull: false, Text: var text })
            faults.Add(node.Line, $"there is no time zone `{text}`; it is named like Europe/Berlin, or UTC", Nearest.Name(text, CourseZone.Names));
        else
            faults.Expected(node, name, "a time zone", "it is named like Europe/Berlin, or UTC");
        return false;
    }

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = "^(UTC|.+/.+)$" };
}

/// <summary>A number from nothing to a bound, exact to the decimal.</summary>
internal sealed record AmountShape(decimal Most) : Shape<decimal>
{
    public override bool TryRead(YamlNode node, string name, Faults faults, out decimal value)
    {
        if (!Numbers.TryRead(node, name, "a number", faults, out value))
            return false;
        // Four decimals keep every product of the gradebook exact.
        if (value >= 0 && value <= Most && value == decimal.Round(value, 4))
            return true;
        faults.Add(node.Line, $"`{name}` is {Numbers.Show(value)}; it is from 0 to {Numbers.Show(Most)}, with four decimals at most");
        return false;
    }

    public override JsonObject Schema() => new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = Most };
}

/// <summary>A mapping that may be left empty: <c>relu-stack:</c> with nothing behind it.</summary>
internal sealed record OptionalFieldsShape(FieldsShape Of) : Shape<Fields>
{
    public override bool TryRead(YamlNode node, string name, Faults faults, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out Fields value) =>
        Of.TryRead(node is YamlScalar { IsNull: true } ? new YamlMapping([], false, node.Line, node.Start, node.End) : node, name, faults, out value);

    public override JsonObject Schema()
    {
        var schema = Of.Schema();
        schema["type"] = new JsonArray("object", "null");
        return schema;
    }
}
