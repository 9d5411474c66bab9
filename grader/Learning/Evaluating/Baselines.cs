using System.Collections.Immutable;
using Grader.Networks;
using Grader.Running;

namespace Grader.Learning.Evaluating;

/// <summary>What one predicts for the rows of a test without learning much from those of a training.</summary>
internal static class Baselines
{
    public static Predictions Predict(Baseline baseline, TrainingTable train, TrainingTable test)
    {
        if (train.Rows == 0 || test.Rows == 0 || train.Columns != test.Columns)
            throw new WireException("two tables that do not belong together");
        return (train.Target, test.Target) switch
        {
            (Target.Labels seen, Target.Labels asked) when seen.Count == asked.Count => new Predictions.Labels(
                asked.Count, asked.Positive, asked.Rows,
                [.. baseline == Baseline.Linear ? Linear(train, test, OneOfAll(seen)).SelectMany(AsDistribution) : Enumerable.Repeat(Shares(seen), test.Rows).SelectMany(share => share)],
                AreLabels: false),
            (Target.Numbers seen, Target.Numbers asked) => new Predictions.Numbers(
                asked.Rows, [.. baseline == Baseline.Linear ? Linear(train, test, [.. seen.Rows.Select(number => (double[])[number])]).Select(output => output[0]) : Enumerable.Repeat(Mean(seen), test.Rows)]),
            _ => throw new WireException("two tables that do not belong together"),
        };
    }

    private static IEnumerable<double[]> Linear(TrainingTable train, TrainingTable test, double[][] targets) =>
        Rows(test).Select(LinearModel.Fit(Rows(train), targets).Predict);

    private static double[][] Rows(TrainingTable table) =>
        [.. Enumerable.Range(0, table.Rows).Select(row => table.Values.AsSpan(row * table.Columns, table.Columns).ToArray())];

    private static double[][] OneOfAll(Target.Labels labels) =>
        [.. labels.Rows.Select(label => Enumerable.Range(0, labels.Count).Select(other => other == label ? 1.0 : 0).ToArray())];

    /// <summary>A linear model of zeros and ones can leave [0, 1].</summary>
    private static double[] AsDistribution(double[] outputs)
    {
        double[] clipped = [.. outputs.Select(output => Math.Clamp(output, 1e-7, 1))];
        double sum = clipped.Sum();
        return [.. clipped.Select(output => output / sum)];
    }

    private static double[] Shares(Target.Labels labels)
    {
        var shares = new double[labels.Count];
        foreach (int label in labels.Rows)
            shares[label] += 1.0 / labels.Rows.Length;
        return shares;
    }

    private static double Mean(Target.Numbers numbers) => numbers.Rows.Sum(number => number / numbers.Rows.Length);
}
