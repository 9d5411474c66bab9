using System.Collections.Immutable;

namespace Grader.Learning.Training;

/// <summary>Some rows of a table, as a seed drew them, some of whose labels may be wrong.</summary>
internal sealed record Sample(double[][] Inputs, Target Target)
{
    public int Count => Inputs.Length;
}

/// <summary>A table's splits for one seed. A row's place and the truth of its label are hashes of row and seed: nothing depends on any order.</summary>
/// <param name="Test">Without rows if the plan has no test.</param>
internal sealed record Samples(long Seed, Sample Train, Sample Validation, Sample Test)
{
    private const ulong Order = 1, Noise = 2, OtherLabel = 3;

    public static Samples Draw(TrainingTable table, Draw draw)
    {
        int[] rows = [.. Enumerable.Range(0, table.Rows).OrderBy(row => Hash(draw.Seed, row, Order)).ThenBy(row => row)];
        return new Samples(
            draw.Seed,
            Take(table, rows.AsSpan(0, draw.Train), draw),
            Take(table, rows.AsSpan(draw.Train, draw.Validation), draw),
            Take(table, rows.AsSpan(draw.Train + draw.Validation, draw.Test), draw with { Noise = 0 }));
    }

    private static Sample Take(TrainingTable table, ReadOnlySpan<int> rows, Draw draw)
    {
        int[] taken = rows.ToArray();
        double[][] inputs = [.. taken.Select(row => table.Values.AsSpan(row * table.Columns, table.Columns).ToArray())];
        return new Sample(inputs, table.Target switch
        {
            Target.Labels labels => labels with { Rows = [.. taken.Select(row => Label(labels, row, draw))] },
            Target.Numbers numbers => new Target.Numbers([.. taken.Select(row => numbers.Rows[row])]),
            var other => other,
        });
    }

    /// <summary>Another than the right one, with the noise's probability.</summary>
    private static int Label(Target.Labels labels, int row, Draw draw)
    {
        if ((Hash(draw.Seed, row, Noise) >> 11) * (1.0 / (1UL << 53)) >= draw.Noise)
            return labels.Rows[row];
        int step = 1 + (int)(Hash(draw.Seed, row, OtherLabel) % (ulong)(labels.Count - 1));
        return (labels.Rows[row] + step) % labels.Count;
    }

    /// <summary>SplitMix64's last step, over and over.</summary>
    private static ulong Hash(long seed, int row, ulong purpose) => Mix(Mix(Mix((ulong)seed) + (ulong)row) + purpose);

    private static ulong Mix(ulong z)
    {
        z += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
