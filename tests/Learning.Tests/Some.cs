using System.Collections.Immutable;
using Grader.Learning;
using Grader.Learning.Training;

namespace Learning.Tests;

/// <summary>Made-up tables: the same numbers on every machine.</summary>
internal static class Some
{
    /// <summary>Two labels that the first of four columns tells apart, more or less.</summary>
    public static TrainingTable Table(int rows = 200, int labels = 2) => new(
        4, [.. Enumerable.Range(0, rows * 4).Select(i => i % 4 == 0 ? Number(i) + 2 * (i / 4 % labels) : Number(i))],
        new Target.Labels(labels, labels == 2 ? 1 : null, [.. Enumerable.Range(0, rows).Select(row => row % labels)]));

    /// <summary>Three times the first column, and a little.</summary>
    public static TrainingTable Numbers(int rows = 200)
    {
        ImmutableArray<double> values = [.. Enumerable.Range(0, rows * 4).Select(Number)];
        return new TrainingTable(4, values, new Target.Numbers([.. Enumerable.Range(0, rows).Select(row => 100 + 3 * values[row * 4] + 0.1 * Number(-row))]));
    }

    public static Samples Draw(TrainingTable table, double noise = 0, long seed = 1, int test = 0) =>
        Samples.Draw(table, new Draw(table.Rows / 2, table.Rows / 4, test, noise, seed));

    public static ImmutableArray<int> Labels(Sample sample) => ((Target.Labels)sample.Target).Rows;

    /// <summary>Between -1 and 1.</summary>
    private static double Number(int i) => unchecked((int)((uint)i * 2654435761u)) / 2147483648.0;
}
