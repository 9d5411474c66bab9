using System.Collections.Immutable;

namespace Grader.Learning;

/// <summary>All that a training needs besides its configuration; drawn by the host, so that the worker has nothing to decide.</summary>
/// <param name="Examples">Every row; the labels of a fold take the place of theirs.</param>
/// <param name="Image">What a network sees of a row: <c>[rows, columns]</c> or <c>[channels, rows, columns]</c>; empty: the features as they are.</param>
public sealed record TrainingData(Target Target, Examples Examples, ImmutableArray<int> Image, ImmutableArray<Fold> Folds);

/// <summary>One of the runs over which is averaged.</summary>
/// <param name="Train">Indices of rows.</param>
/// <param name="Validation">Indices of rows.</param>
/// <param name="Test">Indices of rows; may be empty.</param>
/// <param name="Labels">Of every row of the examples, some of them wrong on purpose.</param>
public sealed record Fold(
    long Seed, ImmutableArray<int> Train, ImmutableArray<int> Validation, ImmutableArray<int> Test, ImmutableArray<double> Labels);

public abstract record TrainingOutcome
{
    private TrainingOutcome() { }

    /// <summary>One run for each fold.</summary>
    public sealed record Trained(ImmutableArray<TrainingRun> Runs) : TrainingOutcome;

    /// <summary>This configuration took the worker beyond its limits, or to its end: that is the configuration's doing.</summary>
    /// <param name="Why">In words for a learner.</param>
    public sealed record GaveUp(string Why) : TrainingOutcome;
}

/// <param name="TrainLoss">After each iteration (tree or epoch): log loss, or for numbers the mean squared error.</param>
public sealed record TrainingRun(
    Evaluation Train, Evaluation Validation, Evaluation? Test, ImmutableArray<double> TrainLoss, ImmutableArray<double> ValidationLoss);

/// <summary>What comes of a network's layers, one after another, or why they do not fit.</summary>
/// <param name="Problems">All of them, in words for a learner; empty: it can be trained.</param>
/// <param name="Multiplies">For one row, forward.</param>
public sealed record NetworkPlan(ImmutableArray<LayerPlan> Layers, ImmutableArray<string> Problems, long Parameters, long Multiplies);

/// <param name="Layer">As in <c>Conv(16, kernel: 5)</c>.</param>
/// <param name="Output">As in <c>16 × 4 × 4</c>.</param>
public sealed record LayerPlan(string Layer, string Output, long Parameters, long Multiplies);
