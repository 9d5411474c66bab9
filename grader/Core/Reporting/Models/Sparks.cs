using System.Collections.Immutable;

namespace Grader.Reporting.Models;

/// <summary>Both curves as lines of blocks, on one scale: the shape at a glance where nothing can be drawn.</summary>
internal static class Sparks
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    public static (string Train, string Validation) Of(CurvesResult curves)
    {
        decimal low = curves.Train.Concat(curves.Validation).DefaultIfEmpty().Min(), high = curves.Train.Concat(curves.Validation).DefaultIfEmpty().Max();
        return (Line(curves.Train, low, high), Line(curves.Validation, low, high));
    }

    private static string Line(ImmutableArray<decimal> values, decimal low, decimal high) => string.Concat(values.Select(value =>
        Blocks[high > low ? (int)Math.Round((value - low) / (high - low) * (Blocks.Length - 1), MidpointRounding.AwayFromZero) : 0]));
}
