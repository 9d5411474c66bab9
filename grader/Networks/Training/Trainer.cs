using System.Collections.Immutable;

namespace Grader.Networks;

/// <summary>How to train.</summary>
/// <param name="Patience">Stop after so many epochs without a lower validation loss, and go back to the best weights; null: train to the end, keep the last.</param>
/// <param name="Seed">Of the order of the samples.</param>
public sealed record TrainingPlan(int Epochs, int BatchSize, int? Patience, ulong Seed);

/// <summary>Losses (mean cross-entropy, nats) and accuracies (0 to 1) after an epoch, without dropout.</summary>
public readonly record struct Epoch(double TrainLoss, double TrainAccuracy, double ValidationLoss, double ValidationAccuracy);

/// <param name="Kept">The index of the epoch whose weights the network has now.</param>
public sealed record TrainingRun(ImmutableArray<Epoch> Epochs, int Kept);

/// <summary>Trains a classifier: shuffled mini-batches, softmax cross-entropy.</summary>
public sealed class Trainer(NeuralNetwork network, Optimiser optimiser)
{
    public TrainingRun Train(Samples train, Samples validation, TrainingPlan plan)
    {
        var random = new RandomSource(plan.Seed);
        int[] order = [.. Enumerable.Range(0, train.Count)];
        var epochs = ImmutableArray.CreateBuilder<Epoch>();
        int best = 0;
        double[] bestParameters = network.CopyParameters();
        while (epochs.Count < plan.Epochs && !(plan.Patience is { } patience && epochs.Count - best > patience))
        {
            random.Shuffle<int>(order);
            foreach (int[] batch in order.Chunk(plan.BatchSize))
                Learn(train, batch);
            epochs.Add(Measure(train, validation));
            if (epochs.Count > 1 && !(epochs[^1].ValidationLoss < epochs[best].ValidationLoss))
                continue;
            best = epochs.Count - 1;
            if (plan.Patience is not null)
                bestParameters = network.CopyParameters();
        }
        if (plan.Patience is null)
            return new TrainingRun(epochs.ToImmutable(), epochs.Count - 1);
        network.SetParameters(bestParameters);
        return new TrainingRun(epochs.ToImmutable(), best);
    }

    /// <summary>Mean loss in nats, and the share of samples whose highest score is the right class's.</summary>
    public static (double Loss, double Accuracy) Evaluate(NeuralNetwork network, Samples samples)
    {
        double loss = 0;
        int right = 0;
        for (int i = 0; i < samples.Count; i++)
        {
            double[] scores = network.Forward(samples.Inputs[i]);
            loss += Loss.CrossEntropy(scores, samples.Labels[i]).Loss;
            if (Array.IndexOf(scores, scores.Max()) == samples.Labels[i])
                right++;
        }
        return (loss / samples.Count, (double)right / samples.Count);
    }

    private void Learn(Samples train, int[] batch)
    {
        network.ClearGradients();
        foreach (int sample in batch)
        {
            double[] scores = network.Forward(train.Inputs[sample], training: true);
            network.Backward(Loss.CrossEntropy(scores, train.Labels[sample]).Gradient);
        }
        optimiser.Step(network, batch.Length);
    }

    private Epoch Measure(Samples train, Samples validation)
    {
        var (trainLoss, trainAccuracy) = Evaluate(network, train);
        var (validationLoss, validationAccuracy) = Evaluate(network, validation);
        return new Epoch(trainLoss, trainAccuracy, validationLoss, validationAccuracy);
    }
}
