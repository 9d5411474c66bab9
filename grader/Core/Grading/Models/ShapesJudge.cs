using System.Collections.Immutable;
using System.Globalization;
using Grader.Judging;
using Grader.Learning;
using Grader.Networks;
using Grader.Reporting;
using Grader.Reporting.Models;

namespace Grader.Grading.Models;

/// <summary>Whether a network's layers fit one another, its input and its output, within a budget. Nothing is trained.</summary>
internal static class ShapesJudge
{
    public static Finding Judge(Judgement.Shapes shapes, Observation value)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        var network = new ConfigurationReader(faults).Network(value, ImageShapes.Of(shapes.Input)!.Value);
        if (network is null && faults.Count == 0)
            faults.Add(value is Observation.Null ? "there is no network: the function returned null" : "this is no `Network`");
        if (network is { Architecture: var architecture })
        {
            faults.AddRange(architecture.Faults);
            if (architecture.Fits && (!architecture.Output.IsFlat || architecture.Output.Size != shapes.Output))
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{shapes.Output} numbers in a row are to come out; what comes out is {architecture.Output}"));
            faults.AddRange(NetworkCosts.Over(architecture, shapes.ParametersAtMost, shapes.MultipliesAtMost));
        }
        var layers = ModelParts.Network(network?.Architecture, shapes.ParametersAtMost, shapes.MultipliesAtMost);
        return (faults.Count > 0 ? new Finding(Verdict.WrongAnswer, string.Join("; ", faults)) : Finding.Accepted with { Message = "the layers fit" })
        with
        { Model = layers is null ? null : new ModelResult([], Network: layers) };
    }
}

internal static class NetworkCosts
{
    public static IEnumerable<string> Over(Architecture architecture, int? parametersAtMost, long? multipliesAtMost)
    {
        if (!architecture.Fits)
            yield break;
        if (parametersAtMost is { } parameters && architecture.Parameters > parameters)
            yield return string.Create(CultureInfo.InvariantCulture, $"the network has {architecture.Parameters} parameters; at most {parameters} are allowed");
        if (multipliesAtMost is { } multiplies && architecture.Multiplies > multiplies)
            yield return string.Create(CultureInfo.InvariantCulture, $"the network multiplies {architecture.Multiplies} times for one row; at most {multiplies} are allowed");
    }
}
