namespace Grader.Reporting.Classes;

/// <summary>Whether those who meet a check are those who do well in the rest.</summary>
internal static class Discrimination
{
    /// <summary>With fewer, a single learner decides.</summary>
    public const int FewestHandIns = 10;

    /// <summary>Below it a difference between sums of points is one of rounding.</summary>
    private const double LeastVariance = 1e-9;

    /// <summary>
    /// The correlation of a yes or no with a number (point-biserial), which is in [-1, 1]. Null where it is not defined: too few, all or none
    /// met it, or all have the same points in the rest.
    /// </summary>
    /// <param name="pairs">Of each hand-in: whether it met the item, and the points of all the rest, the item's own not among them.</param>
    public static double? Of(IReadOnlyCollection<(bool Met, double Points)> pairs)
    {
        double n = pairs.Count, met = pairs.Count(pair => pair.Met);
        if (n < FewestHandIns || met == 0 || met == n)
            return null;
        double mean = pairs.Sum(pair => pair.Points) / n;
        double variance = pairs.Sum(pair => (pair.Points - mean) * (pair.Points - mean)) / n;
        if (variance < LeastVariance)
            return null;
        double meanOfMet = pairs.Where(pair => pair.Met).Sum(pair => pair.Points) / met;
        double meanOfOthers = pairs.Where(pair => !pair.Met).Sum(pair => pair.Points) / (n - met);
        return (meanOfMet - meanOfOthers) / Math.Sqrt(variance) * Math.Sqrt(met / n * (1 - met / n));
    }
}
