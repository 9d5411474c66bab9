namespace Grader.Kit;

/// <summary>Which number is computed from predictions: made by <c>Accuracy("species")</c> and its like. It computes nothing.</summary>
public sealed record Metric
{
    internal Metric(MetricKind kind, string? label, string? of) => (Kind, Label, Of) = (kind, label, of);

    internal MetricKind Kind { get; }

    /// <summary>The column with the right answers; null: the one that challenge.yaml names.</summary>
    public string? Label { get; }

    /// <summary>The label that precision, recall or F1 are of; null: the positive one.</summary>
    public string? Of { get; }
}

internal enum MetricKind : byte { Accuracy, Auc, F1, Precision, Recall, LogLoss, RSquared, RootMeanSquaredError, MeanAbsoluteError }

/// <summary>What one reaches without learning much; computed by the grader.</summary>
public enum Baseline
{
    /// <summary>Always the label that is most frequent in the training rows.</summary>
    Majority,

    /// <summary>Always the mean of the training rows' labels.</summary>
    Mean,

    /// <summary>A linear model, fitted in closed form to the training rows.</summary>
    Linear,
}

/// <summary>The shape of the curves of the loss on training and validation rows.</summary>
public enum Curve
{
    /// <summary>Both fall, and stay near one another.</summary>
    GoodFit,

    /// <summary>Both stay high.</summary>
    Underfit,

    /// <summary>The one on training rows goes on falling while the other rises again.</summary>
    Overfit,
}
