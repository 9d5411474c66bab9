using System.Globalization;
using Grader.Judging;

namespace Grader.Grading.Models;

/// <summary>Values and bounds as a learner reads them. Values are compared before they are rounded (decision 0080).</summary>
/// <param name="decimals">Null: the value is for the staff; the learner is told whether it meets its bounds.</param>
internal sealed class BoundsText(string metric, int? decimals)
{
    public string Metric => metric;

    /// <summary><c>accuracy on `test` is 0.87</c>; a rounded value that seems to meet a bound is told to lie just beside it.</summary>
    public string Value(double value, string where) => $"{metric}{where} is {Show(value)}";

    public string Show(double value) => decimals is { } places ? Number(value, places) : "not shown";

    public bool IsShown => decimals is not null;

    /// <summary>Shortest text of a bound, as its author wrote it.</summary>
    public static string Bound(double bound) => bound.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Of a bound that is a number.</summary>
    public string Unmet(Reading reading, string where)
    {
        if (!IsShown)
            return $"{metric}{where} does not meet its bound";
        string shown = Show(reading.Value), bound = Bound(reading.Bound);
        bool seemsEqual = shown == Number(reading.Bound, decimals!.Value);
        var (asked, side) = reading.IsLeast ? ("at least", "below") : ("at most", "above");
        return $"{metric}{where} is {(seemsEqual ? $"just {side} {bound}" : shown)}; {asked} {bound} is needed";
    }

    private static string Number(double value, int places)
    {
        string text = value.ToString(string.Create(CultureInfo.InvariantCulture, $"F{places}"), CultureInfo.InvariantCulture);
        bool isZero = text.All(letter => letter is '-' or '0' or '.');
        return isZero ? text.TrimStart('-') : text;
    }
}
