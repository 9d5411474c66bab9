using System.Collections.Immutable;
using Grader.Learning.Evaluating;

namespace Grader.Learning.Training;

/// <summary>
/// Trains once and adds the trees up one by one: a curve of the loss costs no further training. More than two labels are learnt one by one,
/// each against all others.
/// </summary>
internal sealed class TreeTraining(Evaluator evaluator)
{
    public SeedResult Train(TreeConfiguration configuration, Samples samples)
    {
        if (configuration.Trainer == TreeTrainer.LightGbm && !TreeGrower.HasLightGbm)
            throw new RefusedException(Refusal.NoLightGbm);
        var grower = new TreeGrower(configuration, Singles(samples.Train));
        var ensembles = Grow(grower, samples.Train.Target);
        Judged train = Judge(ensembles, samples.Train, configuration.Trees), validation = Judge(ensembles, samples.Validation, configuration.Trees);
        var test = samples.Test.Count == 0 ? null : Judge(ensembles, samples.Test, configuration.Trees).Metrics;
        return new SeedResult(
            samples.Seed, train.Metrics, validation.Metrics, test, new LossCurves(train.Losses, validation.Losses), configuration.Trees - 1);
    }

    private sealed record Judged(Metrics Metrics, ImmutableArray<double> Losses);

    private static Ensemble[] Grow(TreeGrower grower, Target target) => target switch
    {
        Target.Labels { Count: 2 } labels => [grower.Grow(IsLabel(labels, 1))],
        Target.Labels labels => [.. Enumerable.Range(0, labels.Count).Select(label => grower.Grow(IsLabel(labels, label)))],
        _ => [grower.Grow([.. ((Target.Numbers)target).Rows])],
    };

    private static bool[] IsLabel(Target.Labels labels, int label) => [.. labels.Rows.Select(each => each == label)];

    private Judged Judge(Ensemble[] ensembles, Sample sample, int iterations)
    {
        double[][][] outputs = [.. ensembles.Select(ensemble => ensemble.Outputs(Singles(sample), iterations))];
        if (sample.Target is not Target.Labels labels)
        {
            var truth = ((Target.Numbers)sample.Target).Rows;
            return new Judged(
                evaluator.EvaluateSplit(new Predictions.Numbers(truth, [.. outputs[0][^1]])), [.. outputs[0].Select(predicted => SquaredError(truth, predicted))]);
        }
        double[][] probabilities = [.. Enumerable.Range(0, iterations).Select(i => Probabilities(Array.ConvertAll(outputs, output => output[i])))];
        return new Judged(
            evaluator.EvaluateSplit(new Predictions.Labels(labels.Count, labels.Positive, labels.Rows, [.. probabilities[^1]], AreLabels: false)),
            [.. probabilities.Select(each => Evaluator.LogLoss(labels.Rows.AsSpan(), each, labels.Count))]);
    }

    /// <summary>Row by row, from what each label's ensemble says of each row.</summary>
    private static double[] Probabilities(double[][] outputs)
    {
        int labels = outputs.Length == 1 ? 2 : outputs.Length;
        var probabilities = new double[outputs[0].Length * labels];
        for (int row = 0; row < outputs[0].Length; row++)
        {
            double sum = 0;
            foreach (double[] output in outputs)
                sum += output[row];
            for (int label = 0; label < labels; label++)
                probabilities[row * labels + label] = outputs.Length > 1 ? sum > 0 ? outputs[label][row] / sum : 1.0 / labels : label == 1 ? sum : 1 - sum;
        }
        return probabilities;
    }

    private static double SquaredError(ImmutableArray<double> truth, double[] predicted)
    {
        double sum = 0;
        for (int row = 0; row < predicted.Length; row++)
            sum += (predicted[row] - truth[row]) * (predicted[row] - truth[row]);
        return sum / predicted.Length;
    }

    private static float[][] Singles(Sample sample) => Array.ConvertAll(sample.Inputs, row => Array.ConvertAll(row, value => (float)value));
}
