using System.Collections.Immutable;
using Grader.Learning.Evaluating;
using Grader.Networks;

namespace Grader.Learning.Training;

/// <summary>The reference network, trained as it is configured; its metrics are ML.NET's, as those of every other model.</summary>
internal sealed class NetworkTraining(Evaluator evaluator)
{
    public SeedResult Train(NetworkConfiguration configuration, Samples samples)
    {
        ulong seed = (ulong)samples.Seed;
        var network = NeuralNetwork.Create(configuration.Architecture, seed);
        var plan = new Grader.Networks.TrainingPlan(configuration.Epochs, configuration.Batch, configuration.Patience, seed);
        var run = new Trainer(network, Optimiser(configuration.Optimiser)).Train(For(samples.Train), For(samples.Validation), plan);
        return new SeedResult(
            samples.Seed, Judge(network, samples.Train), Judge(network, samples.Validation), samples.Test.Count == 0 ? null : Judge(network, samples.Test),
            new LossCurves([.. run.Epochs.Select(epoch => Bounded(epoch.TrainLoss))], [.. run.Epochs.Select(epoch => Bounded(epoch.ValidationLoss))]), run.Kept);
    }

    private static Grader.Networks.Samples For(Sample sample) => new(sample.Inputs, [.. ((Target.Labels)sample.Target).Rows]);

    private static Optimiser Optimiser(OptimiserConfiguration optimiser) => optimiser is OptimiserConfiguration.Sgd(var rate, var momentum)
        ? new Optimiser.Sgd(rate, momentum)
        : new Optimiser.Adam(optimiser.LearningRate);

    /// <summary>What has learnt to overflow is as wrong as can be.</summary>
    private static double Bounded(double loss) => loss <= MostLoss ? loss : MostLoss;

    private const double MostLoss = 1e6;

    private Metrics Judge(NeuralNetwork network, Sample sample)
    {
        var labels = (Target.Labels)sample.Target;
        var probabilities = ImmutableArray.CreateBuilder<double>(sample.Count * labels.Count);
        foreach (double[] input in sample.Inputs)
            probabilities.AddRange(Distribution(network.Forward(input)));
        return evaluator.EvaluateSplit(new Predictions.Labels(labels.Count, labels.Positive, labels.Rows, probabilities.MoveToImmutable(), AreLabels: false));
    }

    /// <summary>A network that has overflowed knows nothing.</summary>
    private static double[] Distribution(double[] scores)
    {
        double[] probabilities = ElementaryFunctions.Softmax(scores);
        return PredictionGuard.IsDistribution(probabilities) ? probabilities : [.. Enumerable.Repeat(1.0 / scores.Length, scores.Length)];
    }
}
