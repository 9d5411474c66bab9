using Grader.Challenges.Tables;

namespace Grader.Running;

/// <summary>A table as a check may have it: without what is hidden in it.</summary>
/// <param name="Content">As <see cref="TableBytes"/> writes it; shared by all that are sent it.</param>
public sealed record SentTable(string Name, ReadOnlyMemory<byte> Content);

/// <summary>
/// Rows (int32), columns (count, then each: name (text), of numbers (bool), that many doubles or texts).
/// </summary>
internal static class TableBytes
{
    public static byte[] Of(DataTable table)
    {
        var to = new WireWriter();
        to.Int32(table.Rows);
        to.Int32(table.Columns.Length);
        foreach (var column in table.Columns)
        {
            to.Text(column.Name);
            to.Bool(column is DataColumn.Numbers);
            if (column is DataColumn.Numbers numbers)
                foreach (double value in numbers.Values)
                    to.Double(value);
            else
                foreach (string text in ((DataColumn.Text)column).Values)
                    to.Text(text);
        }
        return to.Written.ToArray();
    }
}
