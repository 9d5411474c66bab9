using Grader.Reporting.Models;

namespace Grader.Reporting;

public sealed partial class JsonReportReader
{
    private ModelResult Model(Place place) => new(
        List(place, "metrics", Metric), Maybe(place, "shape", Shape), Maybe(place, "curves", Curves), Maybe(place, "confusion", Confusion),
        Maybe(place, "network", Network));

    private MetricResult Metric(Place place) => new(
        Text(place, "name"), Text(place, "split"), MaybeNumber(place, "value"), MaybeNumber(place, "deviation"), Demand(place),
        MaybeNumber(place, "bound"), Maybe(place, "baseline", Baseline), MaybeFlag(place, "met"));

    private Demand? Demand(Place place) => MaybeText(place, "demand") is { } name
        ? DemandText.Parse(name) ?? Fail(place, $"\"{name}\" is no demand", Models.Demand.AtLeast)
        : null;

    private BaselineResult Baseline(Place place) => new(Text(place, "name"), MaybeNumber(place, "value"));

    private ShapeResult Shape(Place place) => new(Text(place, "asked"), MaybeText(place, "shown"), Flag(place, "met"));

    private CurvesResult Curves(Place place)
    {
        var curves = new CurvesResult(
            Text(place, "loss"), Text(place, "shape"), Integer(place, "best") ?? 0, Text(place, "reading"), List(place, "iterations", Integer),
            List(place, "train", Number), List(place, "validation", Number));
        if (curves.Iterations.IsEmpty || curves.Train.Length != curves.Iterations.Length || curves.Validation.Length != curves.Iterations.Length)
            Fail(place, "there must be one value for each iteration");
        return curves;
    }

    private ConfusionResult Confusion(Place place)
    {
        var confusion = new ConfusionResult(
            Text(place, "split"), List(place, "labels", label => MaybeText(label) ?? ""), List(place, "counts", row => List(row, Integer)));
        if (confusion.Counts.Length != confusion.Labels.Length || confusion.Counts.Any(row => row.Length != confusion.Labels.Length))
            Fail(place, "there must be a row and a column for each label");
        return confusion;
    }

    private NetworkResult Network(Place place) => new(
        Text(place, "input"), List(place, "layers", Layer), Count(place, "parameters"), Integer(place, "parametersAtMost"),
        Count(place, "multiplies"), Has(place, "multipliesAtMost") && !IsNull(Member(place, "multipliesAtMost")) ? Count(place, "multipliesAtMost") : null);

    private LayerResult Layer(Place place) => new(Text(place, "layer"), Text(place, "output"), Count(place, "parameters"), Count(place, "multiplies"));

    private long Count(Place place, string key) =>
        Member(place, key) is var value && value.Element.ValueKind == System.Text.Json.JsonValueKind.Number && value.Element.TryGetInt64(out var number)
            ? number
            : Fail(value, "must be a whole number", 0L);

    private bool? MaybeFlag(Place place, string key) => IsNull(Member(place, key)) ? null : Flag(place, key);

    private T? Maybe<T>(Place place, string key, Func<Place, T> read) where T : class =>
        Member(place, key) is var value && IsNull(value) ? null : read(value);
}
