using System.Collections.Immutable;

namespace Grader.Learning;

/// <summary>What one training came to.</summary>
/// <param name="Test">Null without a test split.</param>
/// <param name="Kept">The index of the iteration whose model is judged: the last one, unless early stopping went back.</param>
public sealed record SeedResult(long Seed, Metrics Train, Metrics Validation, Metrics? Test, LossCurves Losses, int Kept)
{
    public Metrics? Of(Split split) => split switch { Split.Train => Train, Split.Validation => Validation, _ => Test };
}

/// <summary>
/// The loss after each iteration (tree or epoch): log loss in nats, as <see cref="Metrics.Classification.LogLoss"/>, or the mean squared error.
/// </summary>
public sealed record LossCurves(ImmutableArray<double> Train, ImmutableArray<double> Validation);
