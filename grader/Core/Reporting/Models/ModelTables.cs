using System.Collections.Immutable;
using System.Globalization;

namespace Grader.Reporting.Models;

/// <summary>A model as tables, in words for readers.</summary>
internal static class ModelTables
{
    /// <summary>As many columns as a terminal and a phone have room for.</summary>
    private const int MostPoints = 6;

    /// <returns>Null: nothing was held against a bound.</returns>
    public static ModelTable? Metrics(ModelResult model)
    {
        var rows = model.Metrics.Select(metric => new ModelRow(
            [metric.Name + (metric.Demand == Demand.GapAtMost ? ", gap" : ""), On(metric), MetricText.Value(metric), MetricText.Needed(metric)], metric.Met)).ToList();
        if (model.Shape is { } shape)
            rows.Add(new ModelRow(["curves of the loss", "", shape.Shown is { } shown ? MetricText.Shape(shown) : "not shown", MetricText.Shape(shape.Asked)], shape.Met));
        return rows.Count == 0 ? null : new ModelTable("Measured", ["", "on", "value", "needed"], [.. rows]);
    }

    /// <summary>What the baselines do that are to be beaten.</summary>
    public static IEnumerable<string> Baselines(ModelResult model) =>
        model.Metrics.Select(metric => metric.Baseline?.Name).OfType<string>().Distinct(StringComparer.Ordinal).Select(name => $"The baseline is {name}.");

    /// <summary>The first, the best, the last and some between them: the curves in numbers.</summary>
    public static ModelTable Curves(CurvesResult curves)
    {
        var at = Points(curves);
        return new ModelTable(
            $"Loss ({curves.Loss}) by iteration",
            ["iteration", .. at.Select(index => Whole(curves.Iterations[index]) + (curves.Iterations[index] == curves.Best ? " (lowest)" : ""))],
            [Row("train", curves.Train), Row("validation", curves.Validation)]);

        ModelRow Row(string name, ImmutableArray<decimal> values) => new([name, .. at.Select(index => ReportScores.Text(values[index]))]);
    }

    /// <summary>With the share of each true label that was found, and of each predicted one that was right.</summary>
    public static ModelTable Confusion(ConfusionResult confusion)
    {
        var (labels, counts) = (confusion.Labels, confusion.Counts);
        var right = labels.Select((_, column) => Share(counts[column][column], counts.Sum(row => row[column])));
        return new ModelTable(
            $"Confusion on {confusion.Split}", ["true label", .. labels.Select(label => $"taken for {label}"), "found"],
            [
                .. labels.Select((label, row) => new ModelRow([label, .. counts[row].Select(Whole), Share(counts[row][row], counts[row].Sum())])),
                new ModelRow(["right", .. right, ""]),
            ]);
    }

    public static ModelTable Network(NetworkResult network) => new(
        $"Layers, from {network.Input}", ["layer", "what comes out", "parameters", "multiplications"],
        [
            .. network.Layers.Select(layer => new ModelRow([layer.Layer, layer.Output, Whole(layer.Parameters), Whole(layer.Multiplies)])),
            new ModelRow(["in all" + Budget(network), "", Whole(network.Parameters), Whole(network.Multiplies)]),
        ]);

    private static string Budget(NetworkResult network) => (network.ParametersAtMost, network.MultipliesAtMost) switch
    {
        (null, null) => "",
        ({ } parameters, null) => $" (parameters: at most {Whole(parameters)})",
        (null, { } multiplies) => $" (multiplications: at most {Whole(multiplies)})",
        ({ } parameters, { } multiplies) => $" (at most {Whole(parameters)} and {Whole(multiplies)})",
    };

    private static string On(MetricResult metric) => metric.Demand == Demand.GapAtMost ? $"train – {metric.Split}" : metric.Split;

    private static ImmutableArray<int> Points(CurvesResult curves)
    {
        int last = curves.Iterations.Length - 1;
        if (last < MostPoints)
            return [.. Enumerable.Range(0, last + 1)];
        var even = Enumerable.Range(0, MostPoints - 1).Select(i => i * last / (MostPoints - 2));
        return [.. even.Append(Math.Max(0, curves.Iterations.IndexOf(curves.Best))).Distinct().Order()];
    }

    private static string Share(int part, int whole) =>
        whole == 0 ? "–" : (part / (decimal)whole).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Whole(int number) => Whole((long)number);

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
