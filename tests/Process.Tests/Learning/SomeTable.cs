using Grader.Learning;
using Grader.Networks;

namespace Process.Tests.Learning;

/// <summary>Made-up tables and configurations that are quick to train.</summary>
internal static class SomeTable
{
    public static readonly TreeConfiguration Trees = new(TreeTrainer.LightGbm, 12, 4, 0.2, 5, 1);

    public static readonly NetworkConfiguration Network = new(
        Shape.Flat(4), [new LayerSpec.Dense(8), new LayerSpec.Activation(ActivationFunction.Relu), new LayerSpec.Dense(2)],
        new OptimiserConfiguration.Adam(0.02), Epochs: 12, Batch: 16, Patience: null);

    /// <summary>Two labels, as many rows of each, that the first column tells apart, more or less.</summary>
    public static TrainingTable Labels(int rows = 200, int columns = 4) => new(
        columns, [.. Enumerable.Range(0, rows * columns).Select(i => i % columns == 0 ? Number(i) + 2 * (i / columns % 2) : Number(i))],
        new Target.Labels(2, 1, [.. Enumerable.Range(0, rows).Select(row => row % 2)]));

    /// <summary>Between -1 and 1.</summary>
    private static double Number(int i) => unchecked((int)((uint)i * 2654435761u)) / 2147483648.0;
}
