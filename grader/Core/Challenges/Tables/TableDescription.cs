using System.Collections.Immutable;
using Grader.Challenges.Keys;
using Grader.Learning;

namespace Grader.Challenges.Tables;

/// <summary>What challenge.yaml says of one table, held against its rows.</summary>
internal sealed class TableDescription(ChallengeTable table, Placed<Fields> said, Faults faults)
{
    private static readonly ImmutableArray<long> DefaultSeeds = [1, 2, 3, 4, 5];

    private readonly Fields _fields = said.Value;

    public LabelColumn? Label()
    {
        if (_fields.OrNull(TableKeys.Label) is not { } name)
        {
            foreach (Key key in (Key[])[TableKeys.Labels, TableKeys.Positive, TableKeys.Splits])
                if (_fields.Has(key))
                    faults.Add(_fields.LineOf(key), $"`{key.Name}` needs a `label`: the column that is to be predicted");
            return null;
        }
        if (table.Data.Find(name) is not { } column)
        {
            faults.Add(_fields.LineOf(TableKeys.Label), $"the table `{table.Name}` has no column `{name}`", Nearest.Name(name, table.Data.Columns.Select(c => c.Name)));
            return null;
        }
        ImmutableArray<string> labels = [.. _fields.Get(TableKeys.Labels, []).Select(label => label.Value)];
        if (labels.IsEmpty && column is DataColumn.Text)
            labels = LabelColumns.In(column, table.Data.Rows);
        return new LabelColumn(name, Checked(labels, column), Positive(labels));
    }

    public ImmutableArray<int> Image()
    {
        ImmutableArray<int> image = [.. _fields.Get(TableKeys.Image, []).Select(length => length.Value)];
        int features = LabelColumns.Features(table.Data, _fields.OrNull(TableKeys.Label)).Length;
        if (!image.IsEmpty && image.Aggregate(1L, (size, length) => size * length) != features)
            faults.Add(_fields.LineOf(TableKeys.Image), $"`image` has {image.Aggregate(1L, (size, length) => size * length)} numbers; a row of `{table.Name}` has {features}");
        return image;
    }

    public TrainingPlan? Plan()
    {
        if (!_fields.Has(TableKeys.Splits))
            return null;
        var splits = _fields.Get(TableKeys.Splits, null!);
        var (train, validation, test) = (splits.Get(SplitKeys.Train, 0), splits.Get(SplitKeys.Validation, 0), splits.Get(SplitKeys.Test, 0));
        if ((long)train + validation + test is var sum && sum > table.Data.Rows)
            faults.Add(splits.Line, $"the splits have {sum} rows; `{table.Name}` has {table.Data.Rows}");
        ImmutableArray<long> seeds = [.. _fields.Get(TableKeys.Seeds, []).Select(seed => seed.Value)];
        if (seeds.Distinct().Count() < seeds.Length)
            faults.Add(_fields.LineOf(TableKeys.Seeds), "`seeds` names a seed twice");
        return new TrainingPlan(train, validation, test, _fields.Get(TableKeys.Noise, 0), seeds.IsEmpty ? DefaultSeeds : seeds);
    }

    private ImmutableArray<string> Checked(ImmutableArray<string> labels, DataColumn column)
    {
        if (labels.IsEmpty)
            return labels;
        int line = _fields.LineOf(TableKeys.Labels);
        foreach (var twice in labels.GroupBy(label => label, StringComparer.Ordinal).Where(same => same.Count() > 1))
            faults.Add(line, $"`labels` names `{twice.Key}` twice");
        if (Enumerable.Range(0, table.Data.Rows).Select(column.TextAt).FirstOrDefault(label => !labels.Contains(label)) is { } unknown)
            faults.Add(line, $"`{column.Name}` of `{table.Name}` has the label `{unknown}`, which `labels` does not name");
        return labels;
    }

    private int? Positive(ImmutableArray<string> labels)
    {
        if (_fields.OrNull(TableKeys.Positive) is not { } positive)
            return null;
        if (labels.Length == 2 && labels.Contains(positive))
            return labels.IndexOf(positive);
        faults.Add(_fields.LineOf(TableKeys.Positive), $"`positive` is one of two labels; they are {string.Join(", ", labels)}");
        return null;
    }
}

internal static class LabelColumns
{
    /// <summary>The labels that there are, in ordinal order.</summary>
    public static ImmutableArray<string> In(DataColumn column, int rows) =>
        [.. Enumerable.Range(0, rows).Select(column.TextAt).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The columns of numbers, but for the label.</summary>
    public static ImmutableArray<DataColumn.Numbers> Features(DataTable data, string? label) =>
        [.. data.Columns.OfType<DataColumn.Numbers>().Where(column => column.Name != label)];
}
