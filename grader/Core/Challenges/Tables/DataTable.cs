using System.Collections.Immutable;
using System.Globalization;

namespace Grader.Challenges.Tables;

/// <summary>Rows under named columns.</summary>
/// <param name="Columns">At least one, of different names; each has <paramref name="Rows"/> values.</param>
public sealed record DataTable(ImmutableArray<DataColumn> Columns, int Rows)
{
    public DataColumn? Find(string name) => Columns.FirstOrDefault(column => column.Name == name);

    public DataTable Without(ImmutableArray<string> names) => this with { Columns = [.. Columns.Where(column => !names.Contains(column.Name))] };

    /// <summary>These rows, in this order.</summary>
    public DataTable Take(ImmutableArray<int> rows) => new([.. Columns.Select(column => column.Take(rows))], rows.Length);
}

public abstract record DataColumn(string Name)
{
    public sealed record Numbers(string Name, ImmutableArray<double> Values) : DataColumn(Name)
    {
        public override DataColumn Take(ImmutableArray<int> rows) => this with { Values = [.. rows.Select(row => Values[row])] };

        /// <summary>The shortest text that reads back as the same number: 7, not 7.0.</summary>
        public override string TextAt(int row) => Values[row].ToString("R", CultureInfo.InvariantCulture);
    }

    public sealed record Text(string Name, ImmutableArray<string> Values) : DataColumn(Name)
    {
        public override DataColumn Take(ImmutableArray<int> rows) => this with { Values = [.. rows.Select(row => Values[row])] };

        public override string TextAt(int row) => Values[row];
    }

    public abstract DataColumn Take(ImmutableArray<int> rows);

    public abstract string TextAt(int row);
}
