namespace Grader.Judging;

/// <summary>Distance in units in the last place: how many numbers of the type lie between two of them.</summary>
internal static class Ulps
{
    public static bool AreWithin(Observation.Floating expected, double actual, long ulps)
    {
        if (expected.Value == actual || double.IsNaN(expected.Value) && double.IsNaN(actual))
            return true;
        if (!double.IsFinite(expected.Value) || !double.IsFinite(actual))
            return false;
        return expected.Type switch
        {
            FloatingType.Double => Distance(Order(expected.Value), Order(actual)) <= (Int128)ulps,
            FloatingType.Single => Distance(Order((float)expected.Value), Order((float)actual)) <= (Int128)ulps,
            _ => Distance(Order((Half)expected.Value), Order((Half)actual)) <= (Int128)ulps,
        };
    }

    private static Int128 Distance(long x, long y) => Int128.Abs((Int128)x - y);

    /// <summary>Integers in the order of the numbers, with both zeros at 0.</summary>
    private static long Order(double value) => Signed(BitConverter.DoubleToInt64Bits(value), long.MinValue);

    private static long Order(float value) => Signed(BitConverter.SingleToInt32Bits(value), int.MinValue);

    private static long Order(Half value) => Signed(BitConverter.HalfToInt16Bits(value), short.MinValue);

    private static long Signed(long bits, long lowest) => bits >= 0 ? bits : lowest - bits;
}
