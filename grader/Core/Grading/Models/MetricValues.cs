using Grader.Challenges.Tables;
using Grader.Judging;
using Grader.Learning;

namespace Grader.Grading.Models;

/// <summary>What there is to know of each metric: its name for readers, which way is better, where it stands among an evaluation's.</summary>
internal static class MetricValues
{
    public static string Text(MetricName name) => name.Kind switch
    {
        MetricKind.Accuracy => "accuracy",
        MetricKind.Auc => "AUC",
        MetricKind.F1 => "F1" + Of(name),
        MetricKind.Precision => "precision" + Of(name),
        MetricKind.Recall => "recall" + Of(name),
        MetricKind.LogLoss => "log loss",
        MetricKind.RSquared => "R²",
        MetricKind.RootMeanSquaredError => "RMSE",
        _ => "mean absolute error",
    };

    public static bool IsLessBetter(this MetricName name) =>
        name.Kind is MetricKind.LogLoss or MetricKind.RootMeanSquaredError or MetricKind.MeanAbsoluteError;

    public static bool NeedsProbabilities(this MetricName name) => name.Kind is MetricKind.LogLoss or MetricKind.Auc;

    public static bool IsOfNumbers(this MetricName name) =>
        name.Kind is MetricKind.RSquared or MetricKind.RootMeanSquaredError or MetricKind.MeanAbsoluteError;

    /// <summary>Of rows of which nothing may be told, even a rounded one tells too much (rule 35).</summary>
    public static bool IsForStaffWhereHidden(this MetricName name) =>
        name.NeedsProbabilities() || name.Kind is MetricKind.F1 or MetricKind.Precision or MetricKind.Recall;

    /// <summary>Why there is no such metric of this column; null: there is.</summary>
    public static string? Misfit(MetricName name, LabelColumn label)
    {
        if (name.IsOfNumbers() != label.IsNumber)
            return $"there is no {Text(name)} of {(label.IsNumber ? "numbers" : "labels")}, which `{label.Column}` holds";
        if (name.Of is { } of && !label.Labels.Contains(of))
            return $"`{label.Column}` has no label `{of}`; its labels are {string.Join(", ", label.Labels)}";
        bool needsPositive = name.Kind == MetricKind.Auc || (name.Of is null && name.Kind is MetricKind.F1 or MetricKind.Precision or MetricKind.Recall);
        return needsPositive && label.Positive is null ? $"{Text(name)} needs a `positive` label of the table in challenge.yaml" : null;
    }

    /// <summary>Null: not defined, for there were no probabilities.</summary>
    public static double? In(Metrics metrics, MetricName name, LabelColumn label) => (metrics, name.Kind) switch
    {
        (Metrics.Classification c, MetricKind.Accuracy) => c.Accuracy,
        (Metrics.Classification c, MetricKind.Auc) => c.Auc,
        (Metrics.Classification c, MetricKind.LogLoss) => c.LogLoss,
        (Metrics.Classification c, MetricKind.F1) => c.PerLabel[IndexOf(name, label)].F1,
        (Metrics.Classification c, MetricKind.Precision) => c.PerLabel[IndexOf(name, label)].Precision,
        (Metrics.Classification c, MetricKind.Recall) => c.PerLabel[IndexOf(name, label)].Recall,
        (Metrics.Regression r, MetricKind.RSquared) => r.RSquared,
        (Metrics.Regression r, MetricKind.RootMeanSquaredError) => r.RootMeanSquaredError,
        (Metrics.Regression r, MetricKind.MeanAbsoluteError) => r.MeanAbsoluteError,
        _ => throw new InvalidOperationException($"There is no {Text(name)} here; the challenge should not have been valid."),
    };

    /// <summary>How often a label is taken for a label; empty: it is of numbers.</summary>
    public static IEnumerable<(string Name, double Value)> Confusion(Metrics metrics, LabelColumn label) => metrics is Metrics.Classification c
        ? c.Confusion.SelectMany((row, i) => row.Select((count, j) => ($"{label.Labels[i]} taken for {label.Labels[j]}", (double)count)))
        : [];

    /// <summary>All other that an evaluation says, for the staff.</summary>
    public static IEnumerable<(string Name, double Value)> All(Metrics metrics, LabelColumn label) => metrics switch
    {
        Metrics.Classification c =>
        [
            ("accuracy", c.Accuracy),
            .. c.Auc is { } auc ? [("AUC", auc)] : Array.Empty<(string, double)>(),
            .. c.LogLoss is { } loss ? [("log loss", loss)] : Array.Empty<(string, double)>(),
            .. c.PerLabel.SelectMany((of, i) => new[] { ($"precision of {label.Labels[i]}", of.Precision), ($"recall of {label.Labels[i]}", of.Recall), ($"F1 of {label.Labels[i]}", of.F1) }),
        ],
        Metrics.Regression r => [("R²", r.RSquared), ("RMSE", r.RootMeanSquaredError), ("mean absolute error", r.MeanAbsoluteError)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>How much better <paramref name="one"/> is than <paramref name="other"/>; negative: worse.</summary>
    public static double Better(MetricName name, double one, double other) => name.IsLessBetter() ? other - one : one - other;

    private static string Of(MetricName name) => name.Of is null ? "" : $" of {name.Of}";

    private static int IndexOf(MetricName name, LabelColumn label) => name.Of is { } of ? label.Labels.IndexOf(of) : label.Positive!.Value;
}
