using System.Collections.Immutable;
using Grader.Learning;
using Grader.Reporting.Models;

namespace Grader.Grading.Models;

/// <summary>From the curves of a training to those of a report.</summary>
internal static class CurvePoints
{
    /// <summary>A drawing shows no more, and a report of a thousand trees stays short.</summary>
    private const int Most = 60;

    private const int Decimals = 4;

    public static CurvesResult Of(TrainingResult result, string reading)
    {
        var losses = result.MeanLosses();
        var at = Iterations(losses.Train.Length, result.Curve.BestIteration);
        return new CurvesResult(
            result.Seeds[0].Train is Metrics.Classification ? "log loss" : "squared error", CurveText.Key(result.Curve.Shape), result.Curve.BestIteration, reading,
            at, Values(losses.Train, at), Values(losses.Validation, at));
    }

    /// <summary>The first, the last and the best, and between them as even steps as whole numbers can make.</summary>
    internal static ImmutableArray<int> Iterations(int count, int best)
    {
        if (count <= Most)
            return [.. Enumerable.Range(1, count)];
        var some = Enumerable.Range(0, Most - 1).Select(i => 1 + (int)((long)i * (count - 1) / (Most - 2)));
        return [.. some.Append(Math.Clamp(best, 1, count)).Distinct().Order()];
    }

    private static ImmutableArray<decimal> Values(ImmutableArray<double> curve, ImmutableArray<int> at) =>
        [.. at.Select(iteration => ModelNumbers.Rounded(curve[iteration - 1], Decimals))];
}
