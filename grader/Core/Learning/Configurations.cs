using System.Collections.Immutable;

namespace Grader.Learning;

public enum TreeTrainer { LightGbm, FastTree, FastForest }

/// <summary>A <c>TreeTraining</c> of the kit, validated.</summary>
public sealed record TreeConfiguration(
    TreeTrainer Trainer, int Trees, int Leaves, double LearningRate, int MinimumRowsPerLeaf, double FeatureFraction);

/// <summary>A <c>Network</c> of the kit, each number of it within its bounds; whether its layers fit, a <see cref="NetworkPlan"/> says.</summary>
/// <param name="Momentum">Null: Adam; else stochastic gradient descent.</param>
/// <param name="Patience">0: no early stopping.</param>
public sealed record NetworkConfiguration(
    ImmutableArray<LayerConfiguration> Layers, double LearningRate, double? Momentum, int Epochs, int Batch, int Patience);

/// <summary>A layer of the kit.</summary>
public abstract record LayerConfiguration
{
    private LayerConfiguration() { }

    public sealed record Conv(int Filters, int Kernel, int Stride, int Padding) : LayerConfiguration;

    public sealed record MaxPool(int Size, int Stride) : LayerConfiguration;

    public sealed record Dense(int Units) : LayerConfiguration;

    public sealed record Dropout(double Rate) : LayerConfiguration;

    public sealed record Flatten : LayerConfiguration;

    public sealed record Relu : LayerConfiguration;

    public sealed record Sigmoid : LayerConfiguration;

    public sealed record Tanh : LayerConfiguration;

    public sealed record Softmax : LayerConfiguration;
}
