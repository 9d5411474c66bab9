using System.Collections.Immutable;
using Grader.Learning;

namespace Grader.Grading.Models;

/// <summary>Which of a check's bounds.</summary>
public enum BoundKind { AtLeast, AtMost, GapAtMost, Above, Shape }

/// <summary>One bound of a check, and what was measured to hold against it.</summary>
/// <param name="Metric">What is measured, as in <c>accuracy</c>.</param>
/// <param name="Split">Of which rows; null: of several, or of none.</param>
/// <param name="IsLeast">The value is to be at the bound or above it; else at it or below.</param>
/// <param name="Scatter">Where the value's standard error is to be had from.</param>
internal sealed record Reading(string Check, BoundKind Kind, string Metric, string? Split, bool IsLeast, double Bound, double Value, Scatter Scatter)
{
    /// <summary>How far inside the bound the value is; negative: outside.</summary>
    public double Inside => IsLeast ? Value - Bound : Bound - Value;

    /// <summary>Who only equals a baseline does not beat it.</summary>
    public bool IsMet => Kind == BoundKind.Above ? Inside > 0 : Inside >= 0;

    public bool IsSameBound(Reading other) => (Check, Kind, Metric, Split) == (other.Check, other.Kind, other.Metric, other.Split);
}

/// <summary>What a value would do if chance had fallen otherwise.</summary>
internal abstract record Scatter
{
    private Scatter() { }

    /// <summary>The mean over seeds.</summary>
    /// <param name="Error">The sample deviation over the seeds, divided by the root of their number.</param>
    public sealed record OverSeeds(double Error) : Scatter
    {
        public static OverSeeds Of(Spread spread, int seeds) => new(spread.Deviation / Math.Sqrt(seeds));
    }

    /// <summary>A metric of rows, or the difference between those of several: what other rows would have given is found by drawing among them.</summary>
    public sealed record OverRows(ImmutableArray<Predictions> Parts, Func<Metrics, double> Metric) : Scatter;
}
