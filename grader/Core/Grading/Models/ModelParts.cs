using System.Collections.Immutable;
using Grader.Challenges.Tables;
using Grader.Learning;
using Grader.Networks;
using Grader.Reporting.Models;

namespace Grader.Grading.Models;

/// <summary>Parts of a report's model from what was computed.</summary>
internal static class ModelParts
{
    /// <param name="all">Evaluations of the same labels, which are added up.</param>
    /// <returns>Null: they are of numbers.</returns>
    public static ConfusionResult? Confusion(IReadOnlyCollection<Metrics> all, LabelColumn label, string split)
    {
        Metrics.Classification[] some = [.. all.OfType<Metrics.Classification>()];
        return some.Length == 0 ? null : new ConfusionResult(
            split, label.Labels,
            [.. label.Labels.Select((_, row) => label.Labels.Select((_, column) => some.Sum(one => one.Confusion[row][column])).ToImmutableArray())]);
    }

    /// <returns>Null: there are no layers.</returns>
    public static NetworkResult? Network(Architecture? architecture, int? parametersAtMost, long? multipliesAtMost) => architecture is null || architecture.Layers.IsEmpty
        ? null
        : new NetworkResult(
            architecture.Input.ToString(),
            [.. architecture.Layers.Select(layer => new LayerResult(layer.Spec.ToString(), layer.Output.ToString(), layer.Parameters, layer.Multiplies))],
            architecture.Parameters, parametersAtMost, architecture.Multiplies, multipliesAtMost);
}
