using System.Globalization;
using System.Text.Json.Nodes;
using Grader.Challenges.Yaml;

namespace Grader.Challenges.Keys;

internal sealed record WholeShape(int Least, int Most) : Shape<int>
{
    public override bool TryRead(YamlNode node, string name, Faults faults, out int value)
    {
        value = 0;
        if (!Numbers.TryRead(node, name, "a whole number", faults, out decimal number))
            return false;
        if (number != decimal.Truncate(number) || number < Least || number > Most)
        {
            faults.Add(node.Line, $"`{name}` is {Numbers.Show(number)}; it is a whole number from {Least} to {Most}");
            return false;
        }
        value = (int)number;
        return true;
    }

    public override JsonObject Schema() => new() { ["type"] = "integer", ["minimum"] = Least, ["maximum"] = Most };
}

/// <summary>Points: two decimals at most, since reports show two.</summary>
internal sealed record PointsShape : Shape<decimal>
{
    /// <summary>More than a course gives for anything; keeps every sum exact.</summary>
    private const int Most = 100_000;

    public override bool TryRead(YamlNode node, string name, Faults faults, out decimal value)
    {
        if (!Numbers.TryRead(node, name, "a number", faults, out value))
            return false;
        if (value < 0)
            faults.Add(node.Line, $"`{name}` is {Numbers.Show(value)}; points are not negative");
        else if (value > Most)
            faults.Add(node.Line, $"`{name}` is {Numbers.Show(value)}; at most {Most} are given");
        else if (decimal.Round(value, 2) != value)
            faults.Add(node.Line, $"`{name}` is {Numbers.Show(value)}; points have at most two decimals");
        else
            return true;
        return false;
    }

    // Without `multipleOf: 0.01`: editors compute it in binary floating point and refuse 10.05.
    public override JsonObject Schema() => new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = Most };
}

/// <summary>A tolerance of the output validator.</summary>
internal sealed record ToleranceShape : Shape<double>
{
    public override bool TryRead(YamlNode node, string name, Faults faults, out double value)
    {
        value = 0;
        if (!Numbers.TryRead(node, name, "a number", faults, out decimal number))
            return false;
        value = (double)number;
        if (number is >= 0 and <= 1)
            return true;
        faults.Add(node.Line, $"`{name}` is {Numbers.Show(number)}; a tolerance is from 0 to 1");
        return false;
    }

    public override JsonObject Schema() => new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 };
}

/// <summary>A part of something, where 1 is all of it.</summary>
internal sealed record ShareShape(double Most) : Shape<double>
{
    public override bool TryRead(YamlNode node, string name, Faults faults, out double value)
    {
        value = 0;
        if (!Numbers.TryRead(node, name, "a number", faults, out decimal number))
            return false;
        value = (double)number;
        if (value >= 0 && value <= Most)
            return true;
        faults.Add(node.Line, string.Create(CultureInfo.InvariantCulture, $"`{name}` is {number}; it is from 0 to {Most}"));
        return false;
    }

    public override JsonObject Schema() => new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = Most };
}

/// <summary>A whole number that chance begins with.</summary>
internal sealed record SeedShape : Shape<long>
{
    /// <summary>What a number of JSON holds exactly.</summary>
    private const long Most = 9_007_199_254_740_991;

    public override bool TryRead(YamlNode node, string name, Faults faults, out long value)
    {
        value = 0;
        if (!Numbers.TryRead(node, name, "a whole number", faults, out decimal number))
            return false;
        if (number != decimal.Truncate(number) || number < 0 || number > Most)
        {
            faults.Add(node.Line, $"`{name}` is {Numbers.Show(number)}; it is a whole number from 0 to {Most}");
            return false;
        }
        value = (long)number;
        return true;
    }

    public override JsonObject Schema() => new() { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = Most };
}

internal static class Numbers
{
    /// <summary>A plain decimal number. Hexadecimal, infinity and the like are numbers to YAML and none to an author.</summary>
    public static bool TryRead(YamlNode node, string name, string what, Faults faults, out decimal value)
    {
        value = 0;
        if (node is YamlScalar { Plain: true } scalar && YamlNumber.Matches(scalar.Text))
        {
            if (decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out value))
                return true;
            faults.Add(node.Line, $"`{name}` is {scalar.Text}, which is out of range or not decimal");
            return false;
        }
        bool quoted = node is YamlScalar { Plain: false } text && YamlNumber.Matches(text.Text);
        faults.Expected(node, name, what, quoted ? "leave off the quotes" : "");
        return false;
    }

    public static string Show(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
