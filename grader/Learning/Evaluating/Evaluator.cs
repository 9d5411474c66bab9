using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Networks;
using Grader.Running;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Grader.Learning.Evaluating;

/// <summary>
/// ML.NET's metrics, fed with nothing that fools them: what <see cref="PredictionGuard"/> lets through, and scores that are derived here.
/// The log loss is our own: ML.NET's is to the base 2 for two labels and natural for more, and takes what it likes for certainty.
/// </summary>
internal sealed class Evaluator
{
    /// <summary>A certain answer that is wrong costs 16 nats, not infinitely many.</summary>
    private const double LeastProbability = 1e-7;

    private readonly MLContext _ml = new(seed: 0);

    public Metrics Evaluate(Predictions predictions)
    {
        if (PredictionGuard.Fault(predictions) is { } fault)
            throw new WireException(fault);
        return predictions switch
        {
            Predictions.Labels { Positive: { } positive } labels => Binary(labels, positive),
            Predictions.Labels labels => Multiclass(labels),
            Predictions.Numbers numbers => Regression(numbers),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>As <see cref="Evaluate"/>, for rows that a seed drew: that they all have one label is no fault in the form of a request.</summary>
    public Metrics EvaluateSplit(Predictions predictions) => predictions is Predictions.Labels labels && labels.Truth.All(label => label == labels.Truth[0])
        ? throw new RefusedException(Refusal.OneLabelOnly)
        : Evaluate(predictions);

    /// <summary>Mean of -ln of what the true label was given, in nats.</summary>
    public static double LogLoss(ReadOnlySpan<int> truth, ReadOnlySpan<double> probabilities, int count)
    {
        double sum = 0;
        for (int row = 0; row < truth.Length; row++)
            sum -= ElementaryFunctions.Log(Clipped(probabilities.Slice(row * count, count), truth[row]));
        return sum / truth.Length;
    }

    /// <summary>The row, clipped and made to sum to 1 again.</summary>
    private static double Clipped(ReadOnlySpan<double> row, int label)
    {
        double sum = 0;
        foreach (double probability in row)
            sum += Math.Clamp(probability, LeastProbability, 1 - LeastProbability);
        return Math.Clamp(row[label], LeastProbability, 1 - LeastProbability) / sum;
    }

    private Metrics.Classification Binary(Predictions.Labels labels, int positive)
    {
        // ML.NET takes the sign of the score for the decision, whatever the probability says.
        var rows = labels.Truth.Select((label, row) => new BinaryRow
        {
            Label = label == positive,
            Score = (float)(labels.Probabilities[row * 2 + positive] - 0.5),
        });
        var found = _ml.BinaryClassification.EvaluateNonCalibrated(_ml.Data.LoadFromEnumerable(rows));
        return Classification(labels, found.Accuracy, labels.AreLabels ? null : found.AreaUnderRocCurve, found.ConfusionMatrix, label => label == positive ? 0 : 1);
    }

    private Metrics.Classification Multiclass(Predictions.Labels labels)
    {
        var rows = labels.Truth.Select((label, row) => new MulticlassRow
        {
            Label = (uint)label,
            Score = [.. labels.Probabilities.AsSpan(row * labels.Count, labels.Count).ToArray().Select(probability => (float)probability)],
        });
        var found = _ml.MulticlassClassification.Evaluate(_ml.Data.LoadFromEnumerable(rows, MulticlassRow.Schema(labels.Count)));
        return Classification(labels, found.MicroAccuracy, null, found.ConfusionMatrix, label => label);
    }

    private Metrics.Regression Regression(Predictions.Numbers numbers)
    {
        var rows = numbers.Truth.Select((truth, row) => new RegressionRow { Label = (float)truth, Score = (float)numbers.Predicted[row] });
        var found = _ml.Regression.Evaluate(_ml.Data.LoadFromEnumerable(rows));
        // Of a truth that never varies, none of the variance can be explained; ML.NET divides by it.
        return new Metrics.Regression(double.IsFinite(found.RSquared) ? found.RSquared : 0, found.RootMeanSquaredError, found.MeanAbsoluteError);
    }

    /// <param name="place">Where ML.NET's matrix has a label: for two labels it begins with the positive one.</param>
    private static Metrics.Classification Classification(
        Predictions.Labels labels, double accuracy, double? auc, ConfusionMatrix matrix, Func<int, int> place)
    {
        var all = Enumerable.Range(0, labels.Count).ToArray();
        return new Metrics.Classification(
            accuracy, auc,
            labels.AreLabels ? null : LogLoss(labels.Truth.AsSpan(), labels.Probabilities.AsSpan(), labels.Count),
            [.. all.Select(label => Of(Share(matrix.PerClassPrecision[place(label)]), Share(matrix.PerClassRecall[place(label)])))],
            [.. all.Select(truth => all.Select(predicted => (int)matrix.Counts[place(truth)][place(predicted)]).ToImmutableArray())]);
    }

    private static double Share(double share) => double.IsNaN(share) ? 0 : share;

    private static LabelMetrics Of(double precision, double recall) =>
        new(precision, recall, precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0);
}
