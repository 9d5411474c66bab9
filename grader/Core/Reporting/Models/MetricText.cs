namespace Grader.Reporting.Models;

/// <summary>A metric's value and what is demanded of it, in words.</summary>
internal static class MetricText
{
    /// <summary><c>0.7913 ± 0.0318</c>; where rounding has moved a value to the other side of its bound, on which side it lies.</summary>
    public static string Value(MetricResult metric)
    {
        if (metric.Value is not { } value)
            return "not shown";
        if (metric is { Bound: { } bound, Met: { } met, Demand: not Demand.Above } && met != Seems(metric.Demand, value, bound))
            return $"just {(met == (metric.Demand == Demand.AtLeast) ? "above" : "below")} {ReportScores.Text(bound)}";
        return ReportScores.Text(value) + (metric.Deviation is { } deviation ? $" ± {ReportScores.Text(deviation)}" : "");
    }

    public static string Needed(MetricResult metric) => metric.Demand switch
    {
        Demand.AtLeast => $"at least {ReportScores.Text(metric.Bound ?? 0)}",
        Demand.AtMost or Demand.GapAtMost => $"at most {ReportScores.Text(metric.Bound ?? 0)}",
        Demand.Above => "beats " + (metric.Baseline?.Value is { } reached ? ReportScores.Text(reached) : "the baseline") + (metric.Bound > 0 ? $" by {ReportScores.Text(metric.Bound.Value)}" : ""),
        _ => "",
    };

    /// <summary><c>good-fit</c> as a reader says it.</summary>
    public static string Shape(string name) => name switch
    {
        "good-fit" => "a good fit",
        "underfit" => "underfitting",
        "overfit" => "overfitting",
        _ => name,
    };

    private static bool Seems(Demand? demand, decimal value, decimal bound) => demand == Demand.AtLeast ? value >= bound : value <= bound;
}
