using System.Collections.Immutable;

namespace Grader.Learning;

/// <summary>How good predictions are. Every number is finite; for thresholds as it is, for readers rounded.</summary>
public abstract record Metrics
{
    private Metrics() { }

    /// <param name="Accuracy">The share of rows whose label is predicted, 0 to 1.</param>
    /// <param name="Auc">The area under the ROC curve, 0 to 1; null unless there is a positive label and there were probabilities.</param>
    /// <param name="LogLoss">Mean of -ln of the true label's probability, which is clipped at 1e-7; null without probabilities.</param>
    /// <param name="PerLabel">In the order of the labels.</param>
    /// <param name="Confusion">Rows are true labels, columns predicted ones: how many.</param>
    public sealed record Classification(
        double Accuracy, double? Auc, double? LogLoss, ImmutableArray<LabelMetrics> PerLabel, ImmutableArray<ImmutableArray<int>> Confusion) : Metrics;

    /// <param name="RSquared">1 - (squared error / squared error of the mean); at most 1.</param>
    /// <param name="RootMeanSquaredError">In the unit of the column.</param>
    /// <param name="MeanAbsoluteError">In the unit of the column.</param>
    public sealed record Regression(double RSquared, double RootMeanSquaredError, double MeanAbsoluteError) : Metrics;
}

/// <summary>Of one label against all others, each 0 to 1; 0 where a division by zero would leave them open.</summary>
public sealed record LabelMetrics(double Precision, double Recall, double F1);
