using System.Collections.Immutable;
using Grader.Challenges.Tables;
using Grader.Learning;

namespace Grader.Grading.Models;

/// <summary>
/// The standard error of what was measured. That of a metric is the deviation over draws of as many rows, with replacement, from a fixed seed
/// (Efron 1979): one way for accuracy, R² and log loss alike. Not safe for use by several threads.
/// </summary>
internal sealed class Bootstrap(ILearning learning, CancellationToken cancel)
{
    /// <summary>The error of a standard error from so many is 7 % of it.</summary>
    private const int Draws = 100;

    private const long Seed = 1979;

    private readonly Dictionary<Predictions, ImmutableArray<Metrics>> _drawn = new(ReferenceEqualityComparer.Instance);

    /// <exception cref="LearningFaultException" />
    /// <exception cref="OperationCanceledException" />
    public double StandardError(Scatter scatter) => scatter switch
    {
        Scatter.OverSeeds seeds => seeds.Error,
        // Rows of different splits are drawn apart, so their squares add up.
        Scatter.OverRows rows => Math.Sqrt(rows.Parts.Sum(part => Square(Spread.Of([.. Of(part).Select(rows.Metric)]).Deviation))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private ImmutableArray<Metrics> Of(Predictions predictions)
    {
        if (_drawn.TryGetValue(predictions, out var known))
            return known;
        var chance = new Chance(Seed);
        return _drawn[predictions] = [.. Enumerable.Range(0, Draws).Select(_ => Measure(Draw(predictions, chance)))];
    }

    private Metrics Measure(Predictions drawn) => learning.Evaluate(drawn, cancel) is Learned<Metrics>.Done { Value: var metrics }
        ? metrics
        : throw new LearningFaultException("drawn predictions could not be measured");

    private static Predictions Draw(Predictions predictions, Chance chance) => predictions switch
    {
        Predictions.Labels labels => Draw(labels, chance),
        Predictions.Numbers numbers => Take(numbers, Rows(numbers.Truth.Length, chance)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Of rows that all have one label there are no metrics: such a draw is made again. That there are two labels was seen to.</summary>
    private static Predictions.Labels Draw(Predictions.Labels labels, Chance chance)
    {
        int[] rows;
        do
            rows = Rows(labels.Truth.Length, chance);
        while (rows.All(row => labels.Truth[row] == labels.Truth[rows[0]]));
        return labels with
        {
            Truth = [.. rows.Select(row => labels.Truth[row])],
            Probabilities = [.. rows.SelectMany(row => labels.Probabilities.Slice(row * labels.Count, labels.Count))],
        };
    }

    private static Predictions.Numbers Take(Predictions.Numbers numbers, int[] rows) =>
        new([.. rows.Select(row => numbers.Truth[row])], [.. rows.Select(row => numbers.Predicted[row])]);

    private static int[] Rows(int count, Chance chance) => [.. Enumerable.Range(0, count).Select(_ => chance.Below(count))];

    private static double Square(double value) => value * value;
}
