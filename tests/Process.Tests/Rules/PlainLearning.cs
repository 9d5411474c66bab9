using System.Collections.Immutable;
using Grader.Learning;

namespace Process.Tests.Rules;

/// <summary>The metrics that the tests of judging need, by their definitions, and a count of how often they were asked for.</summary>
internal sealed class PlainLearning : ILearning
{
    private int _asked;

    public int Asked => _asked;

    public Learned<Metrics> Evaluate(Predictions predictions, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _asked);
        return new Learned<Metrics>.Done(predictions switch
        {
            Predictions.Labels labels => OfLabels(labels),
            Predictions.Numbers numbers => OfNumbers(numbers),
            _ => throw new InvalidOperationException(),
        });
    }

    /// <summary>As a constant model would do: the most frequent label, or the mean.</summary>
    public Learned<Metrics> Evaluate(Baseline baseline, TrainingTable train, TrainingTable test, CancellationToken cancellation) => (train.Target, test.Target) switch
    {
        (Target.Labels seen, Target.Labels truth) => Evaluate(
            new Predictions.Labels(
                truth.Count, truth.Positive, truth.Rows,
                [.. truth.Rows.SelectMany(_ => Enumerable.Range(0, truth.Count).Select(label => (double)seen.Rows.Count(row => row == label) / seen.Rows.Length))], false),
            cancellation),
        (Target.Numbers seen, Target.Numbers truth) => Evaluate(new Predictions.Numbers(truth.Rows, [.. truth.Rows.Select(_ => seen.Rows.Average())]), cancellation),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>As a model of two leaves.</summary>
    public Learned<TrainingResult> TrainBaseline(Baseline baseline, TrainingTable table, TrainingPlan plan, CancellationToken cancellation) =>
        new Learned<TrainingResult>.Done(new TrainingResult([.. plan.Seeds.Select(seed => Trained(seed, leaves: 2))]));

    public Learned<TrainingResult> TrainTrees(TreeConfiguration configuration, TrainingTable table, TrainingPlan plan, CancellationToken cancellation) =>
        new Learned<TrainingResult>.Done(new TrainingResult([.. plan.Seeds.Select(seed => Trained(seed, configuration.Leaves))]));

    public Learned<TrainingResult> TrainNetwork(NetworkConfiguration configuration, TrainingTable table, TrainingPlan plan, CancellationToken cancellation) =>
        new Learned<TrainingResult>.Died(LearnerReads);

    public const string LearnerReads = "it takes too much time or memory";

    /// <summary>More than ten leaves remember everything.</summary>
    private static SeedResult Trained(long seed, int leaves)
    {
        bool overfits = leaves > 10;
        return new SeedResult(
            seed, Accurate(overfits ? 1 : 0.85), Accurate(0.80 + seed / 1000.0), null,
            overfits ? new LossCurves([0.6, 0.1, 0.01], [0.6, 0.5, 1.5]) : new LossCurves([0.6, 0.45, 0.4], [0.6, 0.5, 0.5]), 2);
    }

    private static Metrics.Classification Accurate(double accuracy) => new(accuracy, null, 0.5, [new(1, 1, 1), new(1, 1, 1)], [[1, 0], [0, 1]]);

    private static Metrics.Classification OfLabels(Predictions.Labels said)
    {
        var rows = Enumerable.Range(0, said.Truth.Length).Select(row => said.Probabilities.Slice(row * said.Count, said.Count)).ToList();
        int[] named = [.. rows.Select(row => row.IndexOf(row.Max()))];
        double accuracy = named.Where((label, row) => label == said.Truth[row]).Count() / (double)named.Length;
        double? loss = said.AreLabels ? null : rows.Select((row, i) => -Math.Log(row[said.Truth[i]])).Average();
        int Count(int truth, int label) => named.Where((one, row) => one == label && said.Truth[row] == truth).Count();
        return new Metrics.Classification(
            accuracy, null, loss, [.. Enumerable.Repeat(new LabelMetrics(0, 0, 0), said.Count)],
            [.. Enumerable.Range(0, said.Count).Select(truth => Enumerable.Range(0, said.Count).Select(label => Count(truth, label)).ToImmutableArray())]);
    }

    private static Metrics.Regression OfNumbers(Predictions.Numbers said)
    {
        double mean = said.Truth.Average(), all = said.Truth.Sum(value => (value - mean) * (value - mean));
        double squares = said.Truth.Zip(said.Predicted, (truth, value) => (truth - value) * (truth - value)).Sum();
        return new Metrics.Regression(1 - squares / all, Math.Sqrt(squares / said.Truth.Length), said.Truth.Zip(said.Predicted, (truth, value) => Math.Abs(truth - value)).Average());
    }
}
