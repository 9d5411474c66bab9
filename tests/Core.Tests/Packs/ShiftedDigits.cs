using System.Globalization;
using Grader.Challenges.Tables;

namespace Grader.Packs;

/// <summary>cnn-config/shifted-digits: the first 600 digits of 8 × 8 pixels, each at one of 25 places in an image of 12 × 12.</summary>
internal static class ShiftedDigits
{
    private const int Rows = 600, Small = 8, Large = 12;

    public static string Table(PublicTable digits, long seed)
    {
        var chance = new Chance(seed);
        double[][] rows = [.. digits.Rows.Take(Rows).Select(row => Placed(row, chance.Below(Large - Small + 1), chance.Below(Large - Small + 1)))];
        string[] columns = [.. Enumerable.Range(0, Large * Large).Select(i => string.Create(CultureInfo.InvariantCulture, $"p{i / Large:00}_{i % Large:00}"))];
        return new PublicTable(columns, rows, digits.Labels[..Rows]).Text("digit", _ => 0);
    }

    private static double[] Placed(double[] image, int down, int right)
    {
        var result = new double[Large * Large];
        for (int i = 0; i < image.Length; i++)
            result[(down + i / Small) * Large + right + i % Small] = image[i];
        return result;
    }
}
