using System.Collections.Immutable;
using Grader.Challenges.Tables;
using Grader.Judging;
using Grader.Learning;

namespace Grader.Grading.Models;

/// <summary>What a <c>Metric</c> is about: found from the tables that the reference asked for, the same for every submission.</summary>
/// <param name="Judged">Rows of the table whose predictions are judged.</param>
/// <param name="Train">Rows of the table that are training rows; empty: none are.</param>
/// <param name="Learnable">Rows that a baseline may learn from; null: there are none.</param>
internal sealed record MetricSubject(
    ChallengeTable Table, LabelColumn Label, ImmutableArray<int> Judged, ImmutableArray<int> Train, DataTable? Learnable)
{
    /// <summary>Columns of numbers that a baseline may look at: what a submission sees, too.</summary>
    public ImmutableArray<string> Features =>
        [.. LabelColumns.Features(Table.Shown, Label.Column).Select(column => column.Name).Where(name => Learnable?.Find(name) is DataColumn.Numbers)];

    /// <returns>The subject, or why there is none: an invalid challenge.</returns>
    public static (MetricSubject? Subject, string? Fault) Find(Judgement.Metric metric, ImmutableArray<ChallengeTable> asked, ImmutableArray<ChallengeTable> all)
    {
        string? column = metric.Name.Label;
        ImmutableArray<ChallengeTable> fit = [.. asked.Where(table => Truth.Describe(table, column) is not null)];
        ImmutableArray<ChallengeTable> hidden = [.. fit.Where(table => table.Hidden.Contains(Truth.Describe(table, column)!.Column))];
        var table = (hidden, fit) switch
        {
            ([var one], _) => one,
            ([], [var one]) => one,
            _ => null,
        };
        if (table is null)
            return (null, fit.IsEmpty
                ? $"it asks for no table that has {(column is null ? "a `label` in challenge.yaml" : $"a column `{column}`")}"
                : "it asks for several tables that have this label; hide it in the one that is to be judged");
        var label = Truth.Describe(table, column)!;
        if (Rows(table, metric.Split) is not { } judged)
            return (null, $"the table `{table.Name}` has no split `{metric.Split}`; a table that is made with another's rows has `train` and `test`");
        return (new MetricSubject(table, label, judged, Rows(table, "train") ?? [], LearnableRows(table, label, asked, all)), null);
    }

    /// <summary>Null: there is no such split.</summary>
    private static ImmutableArray<int>? Rows(ChallengeTable table, string? split)
    {
        var rows = Enumerable.Range(0, table.Data.Rows);
        if (table.Rows.IsEmpty)
            return split is null ? [.. rows] : null;
        return split switch
        {
            null or "test" => [.. rows.Where(row => table.Rows[row] == Split.Test)],
            "train" => [.. rows.Where(row => table.Rows[row] == Split.Train)],
            _ => null,
        };
    }

    /// <summary>The training rows in the table itself; else the other table with the label that was asked for; else one named <c>train</c>.</summary>
    private static DataTable? LearnableRows(ChallengeTable table, LabelColumn label, ImmutableArray<ChallengeTable> asked, ImmutableArray<ChallengeTable> all)
    {
        if (Rows(table, "train") is { } train)
            return table.Data.Take(train);
        bool HasLabel(ChallengeTable other) => other != table && other.Shown.Find(label.Column) is not null;
        var others = asked.Where(HasLabel).ToList();
        var found = others is [var one] ? one : all.FirstOrDefault(other => other.Name == "train" && HasLabel(other));
        return found?.Shown;
    }
}
