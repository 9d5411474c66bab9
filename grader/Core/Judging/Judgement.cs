using System.Collections.Immutable;
using Grader.Learning;

namespace Grader.Judging;

/// <summary>By what a check is judged that is not compared with the reference's answer: the options of <c>Metric</c>, <c>Training</c> and <c>Shapes</c>.</summary>
public abstract record Judgement
{
    private Judgement() { }

    /// <summary>Predictions for the rows of a table.</summary>
    /// <param name="Split">Only these rows of it; null: all that are to be judged.</param>
    public sealed record Metric(MetricName Name, string? Split, Bounds Bounds) : Judgement;

    /// <summary>A configuration, with which is trained on a table.</summary>
    /// <param name="Split">Null: <c>validation</c>.</param>
    public sealed record Training(
        string Table, MetricName Name, string? Split, Bounds Bounds, CurveShape? Shape, int? ParametersAtMost, long? MultipliesAtMost) : Judgement;

    /// <summary>A network, of which is only asked whether its layers fit.</summary>
    public sealed record Shapes(ImmutableArray<int> Input, int Output, int? ParametersAtMost, long? MultipliesAtMost) : Judgement
    {
        public bool Equals(Shapes? other) =>
            other is not null && Input.SequenceEqual(other.Input)
            && (Output, ParametersAtMost, MultipliesAtMost) == (other.Output, other.ParametersAtMost, other.MultipliesAtMost);

        public override int GetHashCode() => HashCode.Combine(Input.Length, Output, ParametersAtMost, MultipliesAtMost);
    }
}

/// <param name="Label">The column with the right answers; null: the one that challenge.yaml names.</param>
/// <param name="Of">The label that precision, recall or F1 are of; null: the positive one.</param>
public sealed record MetricName(MetricKind Kind, string? Label, string? Of);

/// <summary>The kit has the same, in this order.</summary>
public enum MetricKind { Accuracy, Auc, F1, Precision, Recall, LogLoss, RSquared, RootMeanSquaredError, MeanAbsoluteError }

/// <summary>Between what a value has to be.</summary>
/// <param name="GapAtMost">By how much the value on <c>train</c> may be better.</param>
/// <param name="Above">The baseline that it has to beat by <paramref name="By"/>.</param>
public sealed record Bounds(double? AtLeast, double? AtMost, double? GapAtMost, Baseline? Above, double By)
{
    public static readonly Bounds None = new(null, null, null, null, 0);
}
