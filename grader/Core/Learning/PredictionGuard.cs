using System.Diagnostics;

namespace Grader.Learning;

/// <summary>What predictions must be before any metric is computed. Linked into Learning, which does not believe its host either.</summary>
internal static class PredictionGuard
{
    /// <summary>By how much the probabilities of a row may miss 1: they may have been rounded to four digits.</summary>
    public const double SumTolerance = 1e-3;

    /// <summary>ML.NET computes in single precision, and squares: nobody predicts anything beyond this.</summary>
    public const double LargestNumber = 1e15;

    /// <summary>Beyond any table of a course; the frame that carries them has to end somewhere.</summary>
    public const int MostRows = 100_000, MostLabels = 100;

    /// <returns>What is wrong; null: nothing is.</returns>
    public static string? Fault(Predictions predictions) => predictions switch
    {
        Predictions.Labels labels => Fault(labels.Count, labels.Positive, labels.Truth.AsSpan(), labels.Probabilities.AsSpan()),
        Predictions.Numbers numbers => Fault(numbers.Truth.AsSpan(), numbers.Predicted.AsSpan()),
        _ => throw new UnreachableException(),
    };

    private static string? Fault(int count, int? positive, ReadOnlySpan<int> truth, ReadOnlySpan<double> probabilities)
    {
        if (count is < 2 or > MostLabels)
            return "a number of labels that no table has";
        if (positive is { } index && (count != 2 || index is < 0 or > 1))
            return "a positive label that is not one of two";
        if (truth.Length is 0 or > MostRows || probabilities.Length != truth.Length * (long)count)
            return "not as many predictions as rows";
        if (FaultOfTruth(truth, count) is { } fault)
            return fault;
        for (int row = 0; row < truth.Length; row++)
            if (!IsDistribution(probabilities.Slice(row * count, count)))
                return "a row that is no row of probabilities";
        return null;
    }

    private static string? Fault(ReadOnlySpan<double> truth, ReadOnlySpan<double> predicted)
    {
        if (truth.Length is 0 or > MostRows || predicted.Length != truth.Length)
            return "not as many predictions as rows";
        return AreUsable(truth) && AreUsable(predicted) ? null : "a number that is not finite, or far too large";
    }

    /// <summary>Probabilities from 0 to 1 that sum to 1; a NaN is neither.</summary>
    public static bool IsDistribution(ReadOnlySpan<double> row)
    {
        double sum = 0;
        foreach (double probability in row)
        {
            if (!(probability >= 0 && probability <= 1))
                return false;
            sum += probability;
        }
        return Math.Abs(sum - 1) <= SumTolerance;
    }

    public static bool AreUsable(ReadOnlySpan<double> numbers)
    {
        foreach (double number in numbers)
            if (!(Math.Abs(number) <= LargestNumber))
                return false;
        return true;
    }

    /// <summary>With one label only, the area under the curve is not defined, and every answer is right or every answer is wrong.</summary>
    private static string? FaultOfTruth(ReadOnlySpan<int> truth, int count)
    {
        bool several = false;
        foreach (int label in truth)
        {
            if (label < 0 || label >= count)
                return "a label that the table does not have";
            several |= label != truth[0];
        }
        return several ? null : "rows that all have the same label";
    }
}
