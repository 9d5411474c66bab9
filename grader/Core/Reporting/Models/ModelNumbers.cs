using System.Globalization;

namespace Grader.Reporting.Models;

/// <summary>From what was computed to what is reported.</summary>
internal static class ModelNumbers
{
    /// <summary>Beyond this a number of a report says no more than that it is absurd; a decimal ends at 8e28, what a submission predicts does not.</summary>
    private const double Largest = 1e15;

    /// <param name="value">Finite.</param>
    public static decimal Rounded(double value, int decimals) =>
        Parse(Math.Clamp(value, -Largest, Largest).ToString(string.Create(CultureInfo.InvariantCulture, $"F{decimals}"), CultureInfo.InvariantCulture));

    /// <summary>A bound to all the digits that its author wrote.</summary>
    public static decimal Exact(double value) => Parse(Math.Clamp(value, -Largest, Largest).ToString("R", CultureInfo.InvariantCulture));

    // There is a negative zero of decimals, too, and nobody wants to read it.
    private static decimal Parse(string text) =>
        decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) is var number && number == 0 ? Math.Abs(number) : number;
}
