using System.Collections.Immutable;

namespace Grader.Learning;

/// <summary>The metrics of some predictions. Null: not defined for these (no probabilities, another kind of target, only one label among the rows).</summary>
public sealed record Evaluation
{
    public double? Accuracy { get; init; }

    /// <summary>Of two labels, from probabilities.</summary>
    public double? Auc { get; init; }

    /// <summary>Natural logarithm, in nats; the same meaning for two labels and for many.</summary>
    public double? LogLoss { get; init; }

    /// <summary>One for each label, in their order; empty for numbers.</summary>
    public ImmutableArray<LabelMetrics> Labels { get; init; } = [];

    /// <summary>How often the label of the row was predicted as that of the column: label by label, row by row; empty for numbers.</summary>
    public ImmutableArray<int> Confusion { get; init; } = [];

    public double? RSquared { get; init; }

    public double? RootMeanSquaredError { get; init; }

    public double? MeanAbsoluteError { get; init; }
}

/// <summary>0 where the label was never predicted (precision) or never right (recall).</summary>
public readonly record struct LabelMetrics(double Precision, double Recall, double F1);

/// <summary>What one reaches without learning much.</summary>
/// <param name="Trivial">The majority label with its share of the training rows as probability, or the mean.</param>
/// <param name="Linear">A linear model in closed form.</param>
public sealed record BaselineEvaluations(Evaluation Trivial, Evaluation Linear);
