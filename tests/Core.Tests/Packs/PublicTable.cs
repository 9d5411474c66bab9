using System.Globalization;

namespace Grader.Packs;

/// <summary>A public data set as it was published: numbers, and last the label.</summary>
internal sealed record PublicTable(string[] Columns, double[][] Rows, string[] Labels)
{
    /// <summary>Of comma-separated text with a header.</summary>
    public static PublicTable Read(string text)
    {
        string[][] lines = [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
        return new PublicTable(
            lines[0][..^1], [.. lines.Skip(1).Select(cells => cells[..^1].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())],
            [.. lines.Skip(1).Select(cells => cells[^1])]);
    }

    public PublicTable Take(IEnumerable<int> rows)
    {
        int[] chosen = [.. rows];
        return this with { Rows = [.. chosen.Select(row => Rows[row])], Labels = [.. chosen.Select(row => Labels[row])] };
    }

    /// <summary>Each column with mean 0 and standard deviation 1.</summary>
    public double[][] Standardised()
    {
        double[][] rows = [.. Rows.Select(row => row.ToArray())];
        for (int column = 0; column < Columns.Length; column++)
        {
            double mean = 0, squares = 0;
            foreach (double[] row in rows)
                mean += row[column] / rows.Length;
            foreach (double[] row in rows)
                squares += (row[column] - mean) * (row[column] - mean) / rows.Length;
            foreach (double[] row in rows)
                row[column] = (row[column] - mean) / Math.Sqrt(squares);
        }
        return rows;
    }

    /// <param name="decimals">Of each column.</param>
    public string Text(string label, Func<int, int> decimals)
    {
        var lines = Rows.Zip(Labels, (row, answer) => string.Join(',', row.Select((value, i) => Written(value, decimals(i))).Append(answer)));
        return string.Concat(lines.Prepend(string.Join(',', Columns.Append(label))).Select(line => line + "\n"));
    }

    private static string Written(double value, int decimals) =>
        (Math.Round(value, decimals) + 0.0).ToString("0.############", CultureInfo.InvariantCulture);
}
