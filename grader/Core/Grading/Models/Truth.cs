using System.Collections.Immutable;
using System.Globalization;
using Grader.Challenges.Tables;
using Grader.Learning;

namespace Grader.Grading.Models;

/// <summary>What is true of the rows of a table.</summary>
/// <param name="Values">For each row the index of its label, or the number.</param>
internal sealed record Truth(LabelColumn Label, ImmutableArray<double> Values)
{
    /// <param name="label">Names a column of the table, and all labels in it.</param>
    public static Truth Of(DataTable table, LabelColumn label)
    {
        var column = table.Find(label.Column)!;
        return new Truth(label, label.IsNumber
            ? ((DataColumn.Numbers)column).Values
            : [.. Enumerable.Range(0, table.Rows).Select(row => (double)label.Labels.IndexOf(column.TextAt(row)))]);
    }

    /// <summary>The description of a column of which challenge.yaml may say nothing: text is labels, numbers are numbers.</summary>
    public static LabelColumn? Describe(ChallengeTable table, string? column)
    {
        if (table.Label is { } label && (column is null || column == label.Column))
            return label;
        return column is null ? null : table.Data.Find(column) switch
        {
            DataColumn.Text text => new LabelColumn(column, LabelColumns.In(text, table.Data.Rows), null),
            DataColumn.Numbers => new LabelColumn(column, [], null),
            _ => null,
        };
    }

    public Target ToTarget() => Label.IsNumber
        ? new Target.Numbers(Values)
        : new Target.Labels(Label.Labels.Length, Label.Positive, [.. Values.Select(value => (int)value)]);
}

/// <summary>Tables as they are trained on: the columns of numbers, row by row.</summary>
internal static class TrainingTables
{
    public static TrainingTable Of(DataTable table, LabelColumn label, ImmutableArray<string> features)
    {
        ImmutableArray<DataColumn.Numbers> columns = [.. features.Select(name => (DataColumn.Numbers)table.Find(name)!)];
        return new TrainingTable(columns.Length, Rows(columns, table.Rows), Truth.Of(table, label).ToTarget());
    }

    /// <summary>As a network sees it: pixels as parts of the largest, other columns with mean 0 and standard deviation 1.</summary>
    public static TrainingTable Scaled(TrainingTable table, bool isImage)
    {
        double[] values = [.. table.Values];
        if (isImage)
        {
            double largest = values.Max(Math.Abs);
            for (int i = 0; i < values.Length && largest > 0; i++)
                values[i] /= largest;
        }
        else
            for (int column = 0; column < table.Columns; column++)
                Standardise(values, column, table.Columns);
        return table with { Values = [.. values] };
    }

    private static void Standardise(double[] values, int column, int columns)
    {
        double mean = 0, squares = 0;
        int rows = values.Length / columns;
        for (int i = column; i < values.Length; i += columns)
            mean += values[i] / rows;
        for (int i = column; i < values.Length; i += columns)
            squares += (values[i] - mean) * (values[i] - mean) / rows;
        double deviation = squares > 0 ? Math.Sqrt(squares) : 1;
        for (int i = column; i < values.Length; i += columns)
            values[i] = (values[i] - mean) / deviation;
    }

    private static ImmutableArray<double> Rows(ImmutableArray<DataColumn.Numbers> columns, int rows)
    {
        var values = ImmutableArray.CreateBuilder<double>(rows * columns.Length);
        for (int row = 0; row < rows; row++)
            foreach (var column in columns)
                values.Add(column.Values[row]);
        return values.MoveToImmutable();
    }
}
