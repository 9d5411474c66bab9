using System.Collections.Immutable;

namespace Grader.Reporting.Models;

/// <summary>The key <c>model</c> of a check in the canonical form.</summary>
internal static class JsonModel
{
    public static string Of(ModelResult model, string indent)
    {
        var inner = indent + "  ";
        return $$"""
            {
            {{inner}}"metrics": {{JsonReport.List(model.Metrics, inner, (metric, _) => Metric(metric))}},
            {{inner}}"shape": {{Maybe(model.Shape, Shape)}},
            {{inner}}"curves": {{Maybe(model.Curves, curves => Curves(curves, inner + "  "))}},
            {{inner}}"confusion": {{Maybe(model.Confusion, Confusion)}},
            {{inner}}"network": {{Maybe(model.Network, network => Network(network, inner + "  "))}}
            {{indent}}}
            """;
    }

    private static string Metric(MetricResult metric) =>
        $$"""{ "name": {{JsonText.Of(metric.Name)}}, "split": {{JsonText.Of(metric.Split)}}, "value": {{JsonText.Of(metric.Value)}}, "deviation": {{JsonText.Of(metric.Deviation)}}, "demand": {{JsonText.Of(metric.Demand is { } demand ? DemandText.Name(demand) : null)}}, "bound": {{JsonText.Of(metric.Bound)}}, "baseline": {{Maybe(metric.Baseline, Baseline)}}, "met": {{JsonText.Of(metric.Met)}} }""";

    private static string Baseline(BaselineResult baseline) =>
        $$"""{ "name": {{JsonText.Of(baseline.Name)}}, "value": {{JsonText.Of(baseline.Value)}} }""";

    private static string Shape(ShapeResult shape) =>
        $$"""{ "asked": {{JsonText.Of(shape.Asked)}}, "shown": {{JsonText.Of(shape.Shown)}}, "met": {{JsonText.Of(shape.Met)}} }""";

    private static string Curves(CurvesResult curves, string indent) => $$"""
        { "loss": {{JsonText.Of(curves.Loss)}}, "shape": {{JsonText.Of(curves.Shape)}}, "best": {{JsonText.Of(curves.Best)}},
        {{indent}}"reading": {{JsonText.Of(curves.Reading)}},
        {{indent}}"iterations": {{Row(curves.Iterations, number => JsonText.Of(number))}},
        {{indent}}"train": {{Row(curves.Train, number => JsonText.Of(number))}},
        {{indent}}"validation": {{Row(curves.Validation, number => JsonText.Of(number))}} }
        """;

    private static string Confusion(ConfusionResult confusion) =>
        $$"""{ "split": {{JsonText.Of(confusion.Split)}}, "labels": {{Row(confusion.Labels, JsonText.Of)}}, "counts": {{Row(confusion.Counts, row => Row(row, count => JsonText.Of(count)))}} }""";

    private static string Network(NetworkResult network, string indent) => $$"""
        { "input": {{JsonText.Of(network.Input)}}, "parameters": {{JsonText.Of(network.Parameters)}}, "parametersAtMost": {{JsonText.Of(network.ParametersAtMost)}}, "multiplies": {{JsonText.Of(network.Multiplies)}}, "multipliesAtMost": {{JsonText.Of(network.MultipliesAtMost)}},
        {{indent}}"layers": {{JsonReport.List(network.Layers, indent, (layer, _) => Layer(layer))}} }
        """;

    private static string Layer(LayerResult layer) =>
        $$"""{ "layer": {{JsonText.Of(layer.Layer)}}, "output": {{JsonText.Of(layer.Output)}}, "parameters": {{JsonText.Of(layer.Parameters)}}, "multiplies": {{JsonText.Of(layer.Multiplies)}} }""";

    private static string Maybe<T>(T? value, Func<T, string> text) where T : class => value is null ? "null" : text(value);

    private static string Row<T>(ImmutableArray<T> items, Func<T, string> text) => $"[{string.Join(", ", items.Select(text))}]";
}
