namespace Grader.Kit;

/// <summary>The names of metrics. Each takes the label's column; without it, it is the one that challenge.yaml names.</summary>
public static partial class Checks
{
    /// <summary>The share of rows whose label is predicted, 0 to 1.</summary>
    public static Metric Accuracy(string? label = null) => new(MetricKind.Accuracy, label, null);

    /// <summary>The area under the ROC curve, 0 to 1; of two labels, from probabilities.</summary>
    public static Metric Auc(string? label = null) => new(MetricKind.Auc, label, null);

    /// <summary>The harmonic mean of precision and recall, 0 to 1.</summary>
    /// <param name="of">The label they are of; the default is the positive one.</param>
    public static Metric F1(string? label = null, string? of = null) => new(MetricKind.F1, label, of);

    /// <summary>Of the rows that are predicted to have the label, the share that has it, 0 to 1.</summary>
    /// <param name="of">Which label; the default is the positive one.</param>
    public static Metric Precision(string? label = null, string? of = null) => new(MetricKind.Precision, label, of);

    /// <summary>Of the rows that have the label, the share that is predicted to have it, 0 to 1.</summary>
    /// <param name="of">Which label; the default is the positive one.</param>
    public static Metric Recall(string? label = null, string? of = null) => new(MetricKind.Recall, label, of);

    /// <summary>The mean of -ln of the probability that was given to the right label; from probabilities. Less is better.</summary>
    public static Metric LogLoss(string? label = null) => new(MetricKind.LogLoss, label, null);

    /// <summary>1 - (squared error / squared error of the mean); at most 1.</summary>
    public static Metric RSquared(string? label = null) => new(MetricKind.RSquared, label, null);

    /// <summary>In the label's unit. Less is better.</summary>
    public static Metric RootMeanSquaredError(string? label = null) => new(MetricKind.RootMeanSquaredError, label, null);

    /// <summary>In the label's unit. Less is better.</summary>
    public static Metric MeanAbsoluteError(string? label = null) => new(MetricKind.MeanAbsoluteError, label, null);
}
