using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Grader.Challenges;
using Grader.Challenges.Keys;
using Grader.Challenges.Yaml;

namespace Grader.Courses.Remarks;

/// <summary>The keys of remarks.yaml.</summary>
internal static class RemarkKeys
{
    public static readonly Key<ImmutableArray<Placed<Fields>>> Remarks = new(
        "remarks", new ListShape<Fields>(new FieldsShape(RemarkEntryKeys.All), 1, 1000), "What is to be said to the learner, in this order.", Required: true);

    public static readonly ImmutableArray<Key> All = [Remarks];
}

/// <summary>The keys of one remark.</summary>
internal static class RemarkEntryKeys
{
    public static readonly Key<string> Text = new("text", new TextShape(), "What the learner reads; between backticks it is code.");
    public static readonly Key<decimal> Points = new("points", new PointsUpOrDownShape(), "Points that are given (2) or taken (-0.5). They need a reason.");
    public static readonly Key<string> Reason = new("reason", new TextShape(), "Why points are given or taken; the learner reads it, and it stands in the explained gradebook.");
    public static readonly Key<string> Challenge = new(
        "challenge", new PatternShape("^[a-z0-9-]+(/[a-z0-9-]+)?$", "the name of a challenge, or PACK/CHALLENGE"),
        "Which challenge it is about: its name in a pack's folder, PACK/CHALLENGE in the learner's. Default: the pack, or all of the work.");

    public static readonly ImmutableArray<Key> All = [Text, Points, Reason, Challenge];
}

/// <summary>Points that may be negative, but not none: two decimals at most, since reports show two.</summary>
internal sealed record PointsUpOrDownShape : Shape<decimal>
{
    private const int Most = 100_000;

    public override bool TryRead(YamlNode node, string name, Faults faults, out decimal value)
    {
        if (!Numbers.TryRead(node, name, "a number", faults, out value))
            return false;
        if (value == 0)
            faults.Add(node.Line, $"`{name}` is 0; leave it off");
        else if (Math.Abs(value) > Most)
            faults.Add(node.Line, $"`{name}` is {Numbers.Show(value)}; at most {Most} are given or taken");
        else if (decimal.Round(value, 2) != value)
            faults.Add(node.Line, $"`{name}` is {Numbers.Show(value)}; points have at most two decimals");
        else
            return true;
        return false;
    }

    public override JsonObject Schema() => new() { ["type"] = "number", ["minimum"] = -Most, ["maximum"] = Most };
}
