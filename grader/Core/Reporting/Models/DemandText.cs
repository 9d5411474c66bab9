namespace Grader.Reporting.Models;

/// <summary>Names of demands in JSON.</summary>
internal static class DemandText
{
    public static string Name(Demand demand) => demand switch
    {
        Demand.AtLeast => "at-least",
        Demand.AtMost => "at-most",
        Demand.GapAtMost => "gap-at-most",
        _ => "above-baseline",
    };

    /// <summary>Null: no demand is called so.</summary>
    public static Demand? Parse(string name)
    {
        foreach (var demand in Enum.GetValues<Demand>())
            if (string.Equals(Name(demand), name, StringComparison.Ordinal))
                return demand;
        return null;
    }
}
