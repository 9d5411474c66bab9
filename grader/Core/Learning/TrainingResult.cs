using System.Collections.Immutable;

namespace Grader.Learning;

/// <summary>A metric over the seeds.</summary>
/// <param name="Deviation">The sample deviation; 0 for a single seed.</param>
public readonly record struct Spread(double Mean, double Deviation)
{
    /// <param name="values">At least one.</param>
    public static Spread Of(ReadOnlySpan<double> values)
    {
        double mean = 0, squares = 0;
        foreach (double value in values)
            mean += value / values.Length;
        foreach (double value in values)
            squares += (value - mean) * (value - mean);
        return new Spread(mean, values.Length > 1 ? Math.Sqrt(squares / (values.Length - 1)) : 0);
    }
}

/// <summary>The same configuration, trained for each seed of a plan.</summary>
/// <param name="Seeds">In the plan's order; at least one.</param>
public sealed record TrainingResult(ImmutableArray<SeedResult> Seeds)
{
    /// <param name="metric">One that the table's kind has.</param>
    public Spread Of(Split split, Func<Metrics, double> metric) => Over(seed => metric(Needed(seed, split)));

    /// <summary>Train less <paramref name="split"/>, seed by seed: positive where the model does better on what it has seen and more is better.</summary>
    public Spread Gap(Split split, Func<Metrics, double> metric) => Over(seed => metric(seed.Train) - metric(Needed(seed, split)));

    public CurveReading Curve => CurveReading.Of(this);

    /// <summary>The mean over the seeds, as far as the shortest goes: for a drawing.</summary>
    public LossCurves MeanLosses()
    {
        int length = Seeds.Min(seed => seed.Losses.Train.Length);
        return new LossCurves(Mean(seed => seed.Losses.Train), Mean(seed => seed.Losses.Validation));

        ImmutableArray<double> Mean(Func<SeedResult, ImmutableArray<double>> curve) =>
            [.. Enumerable.Range(0, length).Select(i => Over(seed => curve(seed)[i]).Mean)];
    }

    internal Spread Over(Func<SeedResult, double> number) => Spread.Of([.. Seeds.Select(number)]);

    private static Metrics Needed(SeedResult seed, Split split) =>
        seed.Of(split) ?? throw new ArgumentException("the plan has no such split", nameof(split));
}
