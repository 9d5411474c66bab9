using System.Globalization;
using Grader.Challenges.Tables;

namespace Grader.Packs;

/// <summary>
/// overfitting/generalise-diabetes: seven mixtures of the ten measurements, and all their squares and products, which makes 35 columns; 90 rows to
/// learn from. Numbers and answers are moved a little, as those of the hidden rows are, so that no row is told by its answer or by its size.
/// </summary>
internal sealed class DiabetesTables
{
    private const int Columns = 7, Known = 90;

    public DiabetesTables(PublicTable source, long seed)
    {
        var chance = new Chance(seed);
        double[][] rows = Mixtures.Moved(Mixtures.Of(source.Standardised(), Columns, chance), chance);
        (int A, int B)[] pairs = [.. from a in Enumerable.Range(0, Columns) from b in Enumerable.Range(a, Columns - a) select (a, b)];
        string[] names = [.. Enumerable.Range(1, Columns).Select(i => $"m{i}"), .. pairs.Select(pair => $"m{pair.A + 1}_m{pair.B + 1}")];
        var wide = new PublicTable(names, [.. rows.Select(row => (double[])[.. row, .. pairs.Select(pair => row[pair.A] * row[pair.B])])], MovedAnswers(source.Labels, chance));
        var mixed = wide.Take(chance.Shuffle(source.Rows.Length));
        Train = mixed.Take(Enumerable.Range(0, Known)).Text("progression", _ => 3);
        Rest = mixed.Take(Enumerable.Range(Known, source.Rows.Length - Known)).Text("progression", _ => 3);
    }

    public string Train { get; }

    public string Rest { get; }

    private static string[] MovedAnswers(string[] answers, Chance chance)
    {
        const double deviation = 77; // of the answers
        double[] numbers = [.. answers.Select(answer => double.Parse(answer, CultureInfo.InvariantCulture))];
        return [.. numbers.Select(number => Math.Clamp(Math.Round(number + Mixtures.Jitter * deviation * chance.Bell()), numbers.Min(), numbers.Max()).ToString(CultureInfo.InvariantCulture))];
    }
}
