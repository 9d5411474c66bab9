using System.Globalization;
using Grader.Challenges.Tables;

namespace Grader.Packs;

/// <summary>
/// overfitting/generalise-diabetes: seven mixtures of the ten measurements, and all their squares and products, which makes 35 columns; 90 rows to
/// learn from. Numbers and answers are moved a little, as those of the hidden rows are, so that no row is told by its answer or by its size.
/// </summary>
internal sealed class DiabetesTables
{
    private const int Mixtures = 7, Known = 90;

    private const double Jitter = 0.1;

    public DiabetesTables(PublicTable source, long seed)
    {
        var chance = new Chance(seed);
        double[][] rows = Moved(Packs.Mixtures.Of(source.Standardised(), Mixtures, chance), chance);
        (int A, int B)[] pairs = [.. from a in Enumerable.Range(0, Mixtures) from b in Enumerable.Range(a, Mixtures - a) select (a, b)];
        string[] names = [.. Enumerable.Range(1, Mixtures).Select(i => $"m{i}"), .. pairs.Select(pair => $"m{pair.A + 1}_m{pair.B + 1}")];
        var wide = new PublicTable(names, [.. rows.Select(row => (double[])[.. row, .. pairs.Select(pair => row[pair.A] * row[pair.B])])], Moved(source.Labels, chance));
        var mixed = wide.Take(chance.Shuffle(source.Rows.Length));
        Train = mixed.Take(Enumerable.Range(0, Known)).Text("progression", _ => 3);
        Rest = mixed.Take(Enumerable.Range(Known, source.Rows.Length - Known)).Text("progression", _ => 3);
    }

    public string Train { get; }

    public string Rest { get; }

    internal static double[][] Moved(double[][] rows, Chance chance) => [.. rows.Select(row => row.Select(value => value + Jitter * chance.Bell()).ToArray())];

    private static string[] Moved(string[] answers, Chance chance)
    {
        const double deviation = 77;
        double[] numbers = [.. answers.Select(answer => double.Parse(answer, CultureInfo.InvariantCulture))];
        return [.. numbers.Select(number => Math.Clamp(Math.Round(number + Jitter * deviation * chance.Bell()), numbers.Min(), numbers.Max()).ToString(CultureInfo.InvariantCulture))];
    }
}
