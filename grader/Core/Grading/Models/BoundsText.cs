using System.Globalization;
using Grader.Judging;
using Grader.Reporting.Models;

namespace Grader.Grading.Models;

/// <summary>Values and bounds as a learner reads them, in sentences and in rows of a report. Values are compared before they are rounded (decision 0080).</summary>
/// <param name="decimals">Null: the value is for the staff; the learner is told whether it meets its bounds.</param>
internal sealed class BoundsText(string metric, int? decimals)
{
    public string Metric => metric;

    public string Show(double value) => decimals is { } places ? Number(value, places) : "not shown";

    public bool IsShown => decimals is not null;

    /// <summary>Shortest text of a bound, as its author wrote it.</summary>
    public static string Bound(double bound) => bound.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Of a bound that is a number. A rounded value that seems to meet it is told to lie just beside it.</summary>
    public string Unmet(Reading reading)
    {
        string where = reading.Split is { } split ? $" on `{split}`" : "";
        if (!IsShown)
            return $"{metric}{where} does not meet its bound";
        var (asked, side) = reading.IsLeast ? ("at least", "below") : ("at most", "above");
        return $"{metric}{where} is {Besides(reading, $"just {side} ")}; {asked} {Bound(reading.Bound)} is needed";
    }

    /// <summary>Of a bound on by how much the value on <c>train</c> may be better.</summary>
    public string TooWide(Reading gap) =>
        $"{metric} on `train` is better by {(IsShown ? $"{Besides(gap, "more than ")}; at most {Bound(gap.Bound)} is allowed" : $"more than {Bound(gap.Bound)}")}: the model remembers its training rows";

    /// <summary>A row of the report for a value without a bound.</summary>
    public MetricResult Row(double value, string split, double? deviation = null) => new(metric, split, Rounded(value), deviation is { } known ? Rounded(known) : null);

    /// <summary>One for a bound that is a number.</summary>
    /// <param name="judged">The split that is judged, also by its gap to <c>train</c>.</param>
    public MetricResult Row(Reading reading, string judged, double? deviation = null) => Row(reading.Value, reading.Split ?? judged, deviation) with
    {
        Demand = reading.Kind switch { BoundKind.AtLeast => Demand.AtLeast, BoundKind.AtMost => Demand.AtMost, _ => Demand.GapAtMost },
        Bound = ModelNumbers.Exact(reading.Bound),
        Met = reading.IsMet,
    };

    /// <summary>One for a baseline that is to be beaten.</summary>
    public MetricResult Row(Reading reading, string baseline, double reached, double by) => Row(reading.Value, reading.Split!) with
    {
        Demand = Demand.Above,
        Bound = ModelNumbers.Exact(by),
        Baseline = new BaselineResult(baseline, Rounded(reached)),
        Met = reading.IsMet,
    };

    private string Besides(Reading reading, string side) => Show(reading.Value) is var shown && shown == Show(reading.Bound) ? side + Bound(reading.Bound) : shown;

    private decimal? Rounded(double value) => decimals is { } places ? ModelNumbers.Rounded(value, places) : null;

    private static string Number(double value, int places) =>
        ModelNumbers.Rounded(value, places).ToString(string.Create(CultureInfo.InvariantCulture, $"F{places}"), CultureInfo.InvariantCulture);
}
