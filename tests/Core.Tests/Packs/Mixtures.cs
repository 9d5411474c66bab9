using Grader.Challenges.Tables;

namespace Grader.Packs;

/// <summary>
/// A public data set whose rows nobody finds again. In place of its columns stand its principal components, all of the same spread, turned by a secret
/// seed: no direction stands out, so that not even the shape of the cloud of rows says how the public table would have to be turned to lie on it. What
/// goes with the label still does, in other columns. Who learns, learns as before; who carries the public table along has no use for it.
/// </summary>
internal static class Mixtures
{
    /// <summary>In standard deviations: how far numbers are moved, so that none tells which row of the public table it is of.</summary>
    public const double Jitter = 0.1;

    /// <param name="standardised">Columns with mean 0 and standard deviation 1.</param>
    /// <returns>Rows × <paramref name="count"/>, again with mean 0 and standard deviation 1, and uncorrelated.</returns>
    public static double[][] Of(double[][] standardised, int count, Chance chance)
    {
        double[][] components = Components.Of(standardised, count), axes = Axes(count, chance);
        return [.. components.Select(row => axes.Select(axis => Dot(axis, row)).ToArray())];
    }

    public static double[][] Moved(double[][] rows, Chance chance) => [.. rows.Select(row => row.Select(value => value + Jitter * chance.Bell()).ToArray())];

    /// <summary>Perpendicular to each other, of length 1, in any direction (Gram and Schmidt).</summary>
    private static double[][] Axes(int count, Chance chance)
    {
        double[][] axes = [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, count).Select(_ => chance.Bell()).ToArray())];
        for (int i = 0; i < count; i++)
        {
            foreach (double[] before in axes[..i])
            {
                double share = Dot(before, axes[i]);
                axes[i] = [.. axes[i].Select((value, j) => value - share * before[j])];
            }
            double length = Math.Sqrt(Dot(axes[i], axes[i]));
            axes[i] = [.. axes[i].Select(value => value / length)];
        }
        return axes;
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
