using System.Collections.Immutable;
using Grader.Running;

namespace Grader.Learning;

/// <summary>What one seed's training came to. What is read is finite, and fits itself.</summary>
internal static class ResultWire
{
    public static void Write(WireWriter to, SeedResult result)
    {
        to.Int64(result.Seed);
        MetricsWire.Write(to, result.Train);
        MetricsWire.Write(to, result.Validation);
        to.Bool(result.Test is not null);
        if (result.Test is { } test)
            MetricsWire.Write(to, test);
        WireNumbers.Write(to, result.Losses.Train);
        WireNumbers.Write(to, result.Losses.Validation);
        to.Int32(result.Kept);
    }

    public static SeedResult Read(ref WireReader from)
    {
        var result = new SeedResult(
            from.Int64(), MetricsWire.Read(ref from), MetricsWire.Read(ref from), from.Bool() ? MetricsWire.Read(ref from) : null,
            new LossCurves(ReadCurve(ref from), ReadCurve(ref from)), from.Int32());
        bool fits = result.Losses.Train.Length == result.Losses.Validation.Length && result.Kept >= 0 && result.Kept < result.Losses.Train.Length;
        return fits ? result : throw new WireException("curves that do not fit each other");
    }

    private static ImmutableArray<double> ReadCurve(ref WireReader from)
    {
        var curve = WireNumbers.ReadDoubles(ref from);
        return curve.All(double.IsFinite) ? curve : throw new WireException("a loss that is not finite");
    }
}
