namespace Grader.Kit;

/// <summary>
/// Rows and named columns, as read from a file with a header. A column is numbers or text. What is returned is a copy, to be
/// changed at will.
/// </summary>
public sealed class Table
{
    private readonly string[] _names;
    private readonly Array[] _columns;

    /// <param name="columns">Each a double[] or string[] of <paramref name="rows"/> values.</param>
    internal Table(string name, int rows, string[] names, Array[] columns)
    {
        (Name, Rows) = (name, rows);
        (_names, _columns) = (names, columns);
    }

    /// <summary>As in <c>Table("train")</c>.</summary>
    public string Name { get; }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; }

    /// <summary>The columns' names, from left to right.</summary>
    public string[] Columns => (string[])_names.Clone();

    /// <summary>Whether there is a column of this name.</summary>
    public bool Has(string column) => Array.IndexOf(_names, column) >= 0;

    /// <summary>Whether a column holds numbers; if not, it holds text.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public bool IsNumeric(string column) => Find(column) is double[];

    /// <summary>A column of numbers, from the first row to the last.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it holds text.</exception>
    public double[] Numbers(string column) => Find(column) is double[] numbers
        ? (double[])numbers.Clone()
        : throw new ArgumentException($"the column `{column}` of the table `{Name}` holds text; read it with Text(\"{column}\")", nameof(column));

    /// <summary>A column of text, from the first row to the last.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it holds numbers.</exception>
    public string[] Text(string column) => Find(column) is string[] text
        ? (string[])text.Clone()
        : throw new ArgumentException($"the column `{column}` of the table `{Name}` holds numbers; read it with Numbers(\"{column}\")", nameof(column));

    /// <summary>Row by row, the numbers of these columns in this order: <c>result[row][i]</c>. Without names, of all columns of numbers.</summary>
    /// <exception cref="ArgumentException">There is no such column, or it holds text.</exception>
    public double[][] Features(params string[] columns)
    {
        string[] chosen = columns.Length > 0 ? columns : Array.FindAll(_names, IsNumeric);
        var features = new double[Rows][];
        for (int row = 0; row < Rows; row++)
            features[row] = new double[chosen.Length];
        for (int i = 0; i < chosen.Length; i++)
        {
            double[] numbers = Numbers(chosen[i]);
            for (int row = 0; row < Rows; row++)
                features[row][i] = numbers[row];
        }
        return features;
    }

    private Array Find(string column)
    {
        int index = Array.IndexOf(_names, column);
        return index >= 0
            ? _columns[index]
            : throw new ArgumentException($"the table `{Name}` has no column `{column}`; it has {string.Join(", ", _names)}", nameof(column));
    }
}

/// <summary>The tables that the check under way may ask for.</summary>
internal static class Tables
{
    public static readonly List<Table> Given = [];

    /// <summary>The names asked for, each once, in their order: the host believes it of a reference's run only.</summary>
    public static readonly List<string> Asked = [];

    public static Table Get(string name)
    {
        foreach (Table table in Given)
            if (table.Name == name)
            {
                if (!Asked.Contains(name))
                    Asked.Add(name);
                return table;
            }
        throw new ArgumentException($"there is no table `{name}` here: tables are there inside a check, and only those that the check is about", nameof(name));
    }
}
