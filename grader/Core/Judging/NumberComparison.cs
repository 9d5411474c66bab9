using System.Numerics;
using static Grader.Judging.Observation;

namespace Grader.Judging;

/// <summary>
/// Integers exactly, whatever their width. Floating numbers within the tolerance, absolute or relative to what is expected, or
/// within ulps of the expected type. An integer may stand where a floating number or a decimal is expected, as C# converts it;
/// never the other way round, and never decimal for double.
/// </summary>
internal static class NumberComparison
{
    public static Difference? Find(Observation expected, Observation actual, ComparisonRule rule) => (expected, actual) switch
    {
        (Integer x, Integer y) => x.Value == y.Value ? null : Comparison.WrongValue(x, y, RuleText.Exact),
        (Floating x, Floating y) => IsNear(x, y.Value, rule) ? null : Far(x, y, rule),
        (Floating x, Integer y) => IsNear(x, (double)y.Value, rule) ? null : Far(x, new Floating((double)y.Value, x.Type), rule),
        (Observation.Decimal x, Observation.Decimal y) => Decimals(x, y, rule),
        (Observation.Decimal x, Integer y) => Decimals(x, y, rule),
        (Observation.Complex x, Observation.Complex y) => Complexes(x, y, y, rule),
        (Observation.Complex x, Floating y) => Complexes(x, y, new Observation.Complex(y.Value, 0), rule),
        (Observation.Complex x, Integer y) => Complexes(x, y, new Observation.Complex((double)y.Value, 0), rule),
        _ => Comparison.WrongKind(expected, actual),
    };

    internal static bool IsNear(Floating expected, double actual, ComparisonRule rule) => rule.Ulps is { } ulps
        ? Ulps.AreWithin(expected, actual, ulps)
        : IsNear(expected.Value, actual, ToleranceOf(rule, expected.Type));

    internal static double ToleranceOf(ComparisonRule rule, FloatingType type) => rule.Tolerance ?? (type == FloatingType.Double ? 1e-9 : 1e-5);

    private static bool IsNear(double expected, double actual, double tolerance)
    {
        if (expected == actual || double.IsNaN(expected) && double.IsNaN(actual))
            return true;
        if (!double.IsFinite(expected) || !double.IsFinite(actual))
            return false;
        double distance = Math.Abs(actual - expected);
        return distance <= tolerance || distance <= tolerance * Math.Abs(expected);
    }

    private static Difference Far(Floating expected, Floating actual, ComparisonRule rule)
    {
        int digits = NumberText.DigitsToTell(expected, actual);
        return new Difference(
            () => $"expected {NumberText.Of(expected, digits)}, got {NumberText.Of(actual, digits)}{Off(expected.Value, actual.Value)}",
            rule.Ulps is { } ulps ? RuleText.WithinUlps(ulps) : RuleText.Within(ToleranceOf(rule, expected.Type)), digits);
    }

    /// <summary>How far, where that is not seen at once.</summary>
    private static string Off(double expected, double actual)
    {
        double off = Math.Abs(actual - expected);
        return !double.IsFinite(off) || double.IsInteger(expected) && double.IsInteger(actual) ? "" : $", off by {NumberText.Of(off, 3)}";
    }

    /// <summary>Decimals are exact unless the check states a tolerance: it is what they are for.</summary>
    private static Difference? Decimals(Observation.Decimal expected, Observation actual, ComparisonRule rule)
    {
        BigInteger scale = BigInteger.Pow(10, 28);
        BigInteger x = Scaled(expected.Value), y = actual is Integer integer ? integer.Value * scale : Scaled(((Observation.Decimal)actual).Value);
        if (x == y)
            return null;
        if (rule.Tolerance is not { } tolerance)
            return Comparison.WrongValue(expected, actual, RuleText.Exact);
        double off = (double)BigInteger.Abs(y - x) / 1e28;
        return off <= tolerance || off <= tolerance * Math.Abs((double)expected.Value)
            ? null
            : Comparison.WrongValue(expected, actual, RuleText.Within(tolerance));
    }

    /// <summary>In units of 1e-28: an exact integer, where a difference of decimals could round or overflow.</summary>
    private static BigInteger Scaled(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return digits * BigInteger.Pow(10, 28 - value.Scale) * (decimal.IsNegative(value) ? -1 : 1);
    }

    /// <summary>Within the tolerance by their distance in the plane, or part by part (ulps, infinities and NaN).</summary>
    private static Difference? Complexes(Observation.Complex expected, Observation actual, Observation.Complex value, ComparisonRule rule)
    {
        Floating real = new(expected.Real, FloatingType.Double), imaginary = new(expected.Imaginary, FloatingType.Double);
        if (IsNear(real, value.Real, rule) && IsNear(imaginary, value.Imaginary, rule))
            return null;
        double tolerance = ToleranceOf(rule, FloatingType.Double);
        if (rule.Ulps is null)
        {
            double distance = double.Hypot(value.Real - expected.Real, value.Imaginary - expected.Imaginary);
            double size = double.Hypot(expected.Real, expected.Imaginary);
            if (double.IsFinite(size) && (distance <= tolerance || distance <= tolerance * size))
                return null;
        }
        int digits = Math.Min(NumberText.DigitsToTell(expected.Real, value.Real), NumberText.DigitsToTell(expected.Imaginary, value.Imaginary));
        return new Difference(
            () => $"expected {ObservationText.Render(expected, 100, [], digits)}, got {ObservationText.Render(actual, 100, [], digits)}",
            rule.Ulps is { } ulps ? RuleText.WithinUlps(ulps) : RuleText.Within(tolerance), digits);
    }
}
