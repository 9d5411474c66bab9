using System.Collections.Immutable;

namespace Grader.Networks;

/// <summary>A layer whose shapes are known.</summary>
/// <param name="Parameters">Weights and biases that training changes.</param>
/// <param name="Multiplies">Multiplications for one sample, forwards.</param>
public sealed record PlannedLayer(LayerSpec Spec, Shape Input, Shape Output, long Parameters, long Multiplies);

/// <summary>A network's layers with the shapes between them, inferred from the input to the output.</summary>
/// <param name="Layers">Up to the first that does not fit.</param>
/// <param name="Faults">What is wrong, in sentences; empty for a network that can be built.</param>
public sealed record Architecture(Shape Input, ImmutableArray<PlannedLayer> Layers, ImmutableArray<string> Faults)
{
    public bool Fits => Faults.IsEmpty;

    public Shape Output => Layers.IsEmpty ? Input : Layers[^1].Output;

    public long Parameters => Layers.Sum(layer => layer.Parameters);

    public long Multiplies => Layers.Sum(layer => layer.Multiplies);

    /// <summary>Everything that is wrong is told at once, but for what follows from a layer that does not fit.</summary>
    public static Architecture Infer(Shape input, IReadOnlyList<LayerSpec> specs) => ShapeInference.Infer(input, specs);
}
