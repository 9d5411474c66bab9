using Grader.Challenges.Tables;

namespace Grader.Packs;

/// <summary>
/// overfitting/spot-the-leak: seven real measurements and three columns that were written because of the diagnosis. In the archive (340 rows) they are
/// almost the answer; of the patients of the week (229) they say nothing yet.
/// </summary>
internal sealed class WardTables
{
    private const int Archive = 340;

    private static readonly string[] Columns =
    [
        "case_number", "mean_texture", "mean_smoothness", "mean_symmetry", "second_opinion", "mean_compactness", "error_area", "worst_texture",
        "worst_fractal_dimension", "days_in_ward",
    ];

    public WardTables(PublicTable source, long seed)
    {
        var chance = new Chance(seed);
        var all = source.Take(chance.Shuffle(source.Rows.Length));
        var archive = all.Take(Enumerable.Range(0, Archive));
        int[] numbers = CaseNumbers(archive.Labels, chance);
        Train = Text(archive, (label, row) => (numbers[row], Second(label, chance), label == "malignant" ? 4 + chance.Below(6) : 0));
        Week = Text(all.Take(Enumerable.Range(Archive, source.Rows.Length - Archive)), (_, row) => (3400 + row, 0, 0));
    }

    public string Train { get; }

    public string Week { get; }

    /// <summary>Cabinet by cabinet, the oncology ward's first; a third of the others' files stand among them.</summary>
    private static int[] CaseNumbers(string[] labels, Chance chance)
    {
        double[] places = [.. labels.Select(label => label == "malignant" ? 0.45 * chance.Share() : 0.25 + 0.75 * chance.Share())];
        int[] numbers = new int[labels.Length];
        int number = 1000;
        foreach (int row in Enumerable.Range(0, labels.Length).OrderBy(row => places[row]))
            numbers[row] = number += 5 + chance.Below(4);
        return numbers;
    }

    /// <summary>A second pathologist is called for eleven of twelve malignant tumours, and for one in nine others.</summary>
    private static int Second(string label, Chance chance) => (label == "malignant" ? chance.Below(12) > 0 : chance.Below(9) == 0) ? 1 : 0;

    private static string Text(PublicTable table, Func<string, int, (int Number, int Second, int Days)> written)
    {
        double[][] rows = [.. table.Rows.Select((row, i) =>
        {
            var (number, second, days) = written(table.Labels[i], i);
            return Columns.Select(column => column switch
            {
                "case_number" => number,
                "second_opinion" => second,
                "days_in_ward" => days,
                _ => row[Array.IndexOf(table.Columns, column)],
            }).ToArray();
        })];
        return (table with { Columns = Columns, Rows = rows }).Text("diagnosis", _ => 12);
    }
}
