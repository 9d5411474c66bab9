using System.Collections.Immutable;
using Grader.Networks;

namespace Grader.Learning;

/// <summary>How weights follow the gradient.</summary>
public abstract record OptimiserConfiguration(double LearningRate)
{
    public sealed record Sgd(double LearningRate, double Momentum) : OptimiserConfiguration(LearningRate);

    public sealed record Adam(double LearningRate) : OptimiserConfiguration(LearningRate);
}

/// <summary>As the kit's <c>Network</c>, and as little to be believed. <see cref="Problems"/> says what is wrong with it.</summary>
/// <param name="Input">What a row of the table is to the first layer.</param>
/// <param name="Patience">Epochs without a lower validation loss before training ends and goes back to the best; null: to the end.</param>
public sealed record NetworkConfiguration(
    Shape Input, ImmutableArray<LayerSpec> Layers, OptimiserConfiguration Optimiser, int Epochs, int Batch, int? Patience)
{
    /// <summary>Shapes, parameters and multiplications, as far as the layers fit.</summary>
    public Architecture Architecture => Architecture.Infer(Input, Layers);

    /// <summary>All that is wrong, in sentences for who wrote it; empty if it can be trained on so many rows.</summary>
    /// <param name="labels">How many numbers must come out.</param>
    public IReadOnlyList<string> Problems(int trainingRows, int labels) => NetworkBudget.Problems(this, trainingRows, labels);
}
