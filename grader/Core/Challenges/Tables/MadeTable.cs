using System.Collections.Immutable;
using Grader.Learning;

namespace Grader.Challenges.Tables;

/// <summary>How the rows of a table are made: what stands under <c>data</c> in key.yaml.</summary>
/// <param name="Jitter">In standard deviations of a column.</param>
/// <param name="Relabel">The share of rows with another label; of a number, how far it is moved, in standard deviations.</param>
internal sealed record MadeTable(int Rows, double Jitter, double Relabel, long Seed)
{
    /// <summary>Rows of <paramref name="source"/>, each at most once, moved and relabelled, and all of <paramref name="with"/>, in mixed order.</summary>
    /// <param name="source">At least <see cref="Rows"/> rows.</param>
    /// <param name="with">Has the same columns; null: none.</param>
    public (DataTable Data, ImmutableArray<Split> Rows) Make(DataTable source, DataTable? with, LabelColumn label)
    {
        var chance = new Chance(Seed);
        ImmutableArray<int> chosen = [.. chance.Shuffle(source.Rows).Take(Rows)];
        var drawn = source.Take(chosen);
        drawn = drawn with { Columns = [.. drawn.Columns.Select((column, i) => Change(column, source.Columns[i], label, chance))] };
        if (with is null)
            return (drawn, []);
        ImmutableArray<int> order = [.. chance.Shuffle(Rows + with.Rows)];
        return (Append(drawn, with).Take(order), [.. order.Select(row => row < Rows ? Split.Test : Split.Train)]);
    }

    private DataColumn Change(DataColumn column, DataColumn source, LabelColumn label, Chance chance) => column switch
    {
        _ when column.Name == label.Column && !label.IsNumber => Relabelled(column, label.Labels, chance),
        DataColumn.Numbers numbers => Moved(numbers, (DataColumn.Numbers)source, column.Name == label.Column ? Relabel : Jitter, chance),
        _ => column,
    };

    private DataColumn.Text Relabelled(DataColumn column, ImmutableArray<string> labels, Chance chance)
    {
        ImmutableArray<string> changed = [.. Enumerable.Range(0, Rows).Select(row => chance.Share() < Relabel ? Other(column.TextAt(row), labels, chance) : column.TextAt(row))];
        return new DataColumn.Text(column.Name, changed);
    }

    private static string Other(string label, ImmutableArray<string> labels, Chance chance) =>
        labels[(labels.IndexOf(label) + 1 + chance.Below(labels.Length - 1)) % labels.Length];

    /// <summary>Within the column's bounds and with its decimals, so that a row that was moved looks like any other.</summary>
    private static DataColumn.Numbers Moved(DataColumn.Numbers column, DataColumn.Numbers source, double by, Chance chance)
    {
        if (by == 0)
            return column;
        var (least, most, deviation) = (source.Values.Min(), source.Values.Max(), Deviation(source.Values));
        int decimals = source.Values.Max(Decimals);
        return column with { Values = [.. column.Values.Select(value => Math.Clamp(Math.Round(value + by * deviation * chance.Bell(), decimals), least, most))] };
    }

    private static double Deviation(ImmutableArray<double> values)
    {
        double mean = 0, squares = 0;
        foreach (double value in values)
            mean += value / values.Length;
        foreach (double value in values)
            squares += (value - mean) * (value - mean) / values.Length;
        return Math.Sqrt(squares);
    }

    private static int Decimals(double value)
    {
        const int most = 12;
        int decimals = 0;
        while (decimals < most && Math.Round(value, decimals) != value)
            decimals++;
        return decimals;
    }

    private static DataTable Append(DataTable first, DataTable second) => new(
        [.. first.Columns.Zip(second.Columns, Append)], first.Rows + second.Rows);

    private static DataColumn Append(DataColumn first, DataColumn second) => (first, second) switch
    {
        (DataColumn.Numbers a, DataColumn.Numbers b) => a with { Values = [.. a.Values, .. b.Values] },
        _ => new DataColumn.Text(first.Name, [.. Texts(first), .. Texts(second)]),
    };

    private static IEnumerable<string> Texts(DataColumn column) => column switch
    {
        DataColumn.Numbers numbers => numbers.Values.Select((_, row) => numbers.TextAt(row)),
        DataColumn.Text text => text.Values,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
