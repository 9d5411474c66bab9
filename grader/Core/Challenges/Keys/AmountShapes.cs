using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Grader.Challenges.Yaml;

namespace Grader.Challenges.Keys;

/// <summary>A time as <c>500ms</c>, <c>2s</c>, <c>1.5s</c> or <c>2m</c>.</summary>
internal sealed partial record DurationShape(TimeSpan Least, TimeSpan Most) : Shape<TimeSpan>
{
    public override bool TryRead(YamlNode node, string name, Faults faults, out TimeSpan value)
    {
        value = default;
        if (node is not YamlScalar { Text: var text } || !Pattern().IsMatch(text))
        {
            faults.Expected(node, name, "a time", "write it like 2s, 500ms or 2m");
            return false;
        }
        value = Parse(text);
        if (value >= Least && value <= Most)
            return true;
        faults.Add(node.Line, $"`{name}` is {text}; it is from {Show(Least)} to {Show(Most)}");
        return false;
    }

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = "^[0-9]{1,6}(\\.[0-9]{1,3})?(ms|s|m)$" };

    public static string Show(TimeSpan time) =>
        time.TotalSeconds < 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds}ms")
        : time.TotalSeconds % 60 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes}m")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds}s");

    private static TimeSpan Parse(string text)
    {
        string number = text.TrimEnd('m', 's');
        double ticks = (double)decimal.Parse(number, CultureInfo.InvariantCulture) * text[number.Length..] switch
        {
            "ms" => TimeSpan.TicksPerMillisecond,
            "s" => TimeSpan.TicksPerSecond,
            _ => TimeSpan.TicksPerMinute,
        };
        return TimeSpan.FromTicks((long)ticks);
    }

    [GeneratedRegex(@"^[0-9]{1,6}(\.[0-9]{1,3})?(ms|s|m)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

/// <summary>A number of bytes as <c>64KiB</c>, <c>256MiB</c> or <c>1GiB</c>. <c>MB</c> is refused: people mean two different numbers by it.</summary>
internal sealed partial record SizeShape(long Least, long Most) : Shape<long>
{
    public override bool TryRead(YamlNode node, string name, Faults faults, out long value)
    {
        value = 0;
        string text = (node as YamlScalar)?.Text ?? "";
        if (!Pattern().IsMatch(text))
        {
            if (Decimal().IsMatch(text))
                faults.Add(node.Line, $"`{name}` is {text}; sizes are in KiB, MiB or GiB", text.Replace("B", "iB", StringComparison.Ordinal));
            else
                faults.Expected(node, name, "a size", "write it like 64KiB, 256MiB or 1GiB");
            return false;
        }
        value = long.Parse(text[..^3], CultureInfo.InvariantCulture) << Shift(text[^3]);
        if (value >= Least && value <= Most)
            return true;
        faults.Add(node.Line, $"`{name}` is {text}; it is from {Show(Least)} to {Show(Most)}");
        return false;
    }

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = "^[0-9]{1,7}(KiB|MiB|GiB)$" };

    private static string Show(long bytes) => bytes >= 1 << 30 ? $"{bytes >> 30}GiB" : bytes >= 1 << 20 ? $"{bytes >> 20}MiB" : $"{bytes >> 10}KiB";

    private static int Shift(char unit) => unit switch { 'K' => 10, 'M' => 20, _ => 30 };

    [GeneratedRegex(@"^[0-9]{1,7}(KiB|MiB|GiB)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^[0-9]{1,7}(KB|MB|GB)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();
}
