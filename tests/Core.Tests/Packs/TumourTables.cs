using Grader.Challenges.Tables;

namespace Grader.Packs;

/// <summary>
/// overfitting/generalise-breast-cancer: seven mixtures of the thirty measurements, each on a scale of its own; 340 rows to learn from, 51 of them
/// with the wrong diagnosis, and 229 to be asked about.
/// </summary>
internal sealed class TumourTables
{
    private const int Columns = 7, Known = 340, Wrong = 51;

    /// <summary>Of each mixture, as decimal places of the point: columns differ in size as those of real instruments do.</summary>
    private readonly int[] _scales;

    public TumourTables(PublicTable source, long seed)
    {
        var chance = new Chance(seed);
        double[][] rows = Mixtures.Moved(Mixtures.Of(source.Standardised(), Columns, chance), chance);
        _scales = [.. Enumerable.Range(0, Columns).Select(_ => chance.Below(6) - 2)];
        double[] offsets = [.. Enumerable.Range(0, Columns).Select(_ => 5 + 5 * chance.Share())];
        double[][] scaled = [.. rows.Select(row => row.Select((value, i) => Shifted(value + offsets[i], _scales[i])).ToArray())];
        var mixed = new PublicTable([.. Enumerable.Range(1, Columns).Select(i => $"mix_{i}")], scaled, source.Labels).Take(chance.Shuffle(source.Rows.Length));
        Train = Text(Mislabelled(mixed.Take(Enumerable.Range(0, Known)), chance));
        Rest = Text(mixed.Take(Enumerable.Range(Known, source.Rows.Length - Known)));
    }

    public string Train { get; }

    public string Rest { get; }

    private static double Shifted(double value, int places)
    {
        for (; places > 0; places--)
            value *= 10;
        for (; places < 0; places++)
            value /= 10;
        return value;
    }

    private static PublicTable Mislabelled(PublicTable table, Chance chance)
    {
        var wrong = chance.Shuffle(table.Rows.Length).Take(Wrong).ToHashSet();
        return table with { Labels = [.. table.Labels.Select((label, row) => wrong.Contains(row) ? label == "benign" ? "malignant" : "benign" : label)] };
    }

    private string Text(PublicTable table) => table.Text("diagnosis", column => Math.Max(0, 3 - _scales[column]));
}
