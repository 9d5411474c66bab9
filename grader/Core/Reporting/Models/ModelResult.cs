using System.Collections.Immutable;

namespace Grader.Reporting.Models;

/// <summary>
/// What was measured of a model by a check of kind <c>Metric</c>, <c>Training</c> or <c>Shapes</c>, as far as a learner may see it. Numbers are
/// rounded to what is the same on every machine; <see cref="MetricResult.Met"/> was decided before.
/// </summary>
/// <param name="Shape">Null: no shape of the curves is asked for.</param>
/// <param name="Curves">Null: nothing was trained, or on rows of which nothing may be told.</param>
/// <param name="Confusion">Null: not of labels, or of rows of which nothing may be told.</param>
/// <param name="Network">Null: there is no network.</param>
public sealed record ModelResult(
    ImmutableArray<MetricResult> Metrics, ShapeResult? Shape = null, CurvesResult? Curves = null, ConfusionResult? Confusion = null,
    NetworkResult? Network = null);

/// <summary>What a bound demands of a value.</summary>
public enum Demand { AtLeast, AtMost, GapAtMost, Above }

/// <summary>A value of a metric and one bound that it is held to; with several bounds there are several.</summary>
/// <param name="Name">As readers know it: <c>accuracy</c>, <c>log loss</c>.</param>
/// <param name="Split"><c>train</c>, <c>validation</c>, <c>test</c>, or a whole table's name.</param>
/// <param name="Value">Of a gap: by how much the model is better on <c>train</c>. Null: it is told only whether the bound is met.</param>
/// <param name="Deviation">Over the seeds of a training; null: there was one value only, or it is not told.</param>
/// <param name="Demand">Null, like <paramref name="Bound"/> and <paramref name="Met"/>: the value is for information.</param>
/// <param name="Bound">Of <see cref="Demand.Above"/>: by how much the baseline is to be beaten.</param>
public sealed record MetricResult(
    string Name, string Split, decimal? Value, decimal? Deviation = null, Demand? Demand = null, decimal? Bound = null,
    BaselineResult? Baseline = null, bool? Met = null);

/// <param name="Name">What it does: <c>always the most frequent label</c>.</param>
/// <param name="Value">What it reaches; null: not told.</param>
public sealed record BaselineResult(string Name, decimal? Value);

/// <summary>The shape that the curves of the loss are to have.</summary>
/// <param name="Shown">Null: not told.</param>
public sealed record ShapeResult(string Asked, string? Shown, bool Met);

/// <summary>The curves of the loss, each value the mean over the seeds.</summary>
/// <param name="Loss">What it is measured in: <c>log loss</c>, <c>squared error</c>.</param>
/// <param name="Shape"><c>good-fit</c>, <c>underfit</c> or <c>overfit</c>.</param>
/// <param name="Best">The iteration at which the validation loss is lowest, from 1: the median over the seeds.</param>
/// <param name="Reading">What the curves mean and what to try.</param>
/// <param name="Iterations">At which the values are given, from 1 and rising: of a long training not all.</param>
public sealed record CurvesResult(
    string Loss, string Shape, int Best, string Reading, ImmutableArray<int> Iterations, ImmutableArray<decimal> Train,
    ImmutableArray<decimal> Validation);

/// <param name="Split">As in <see cref="MetricResult"/>.</param>
/// <param name="Counts">Rows are true labels, columns predicted ones; of a training added up over the seeds.</param>
public sealed record ConfusionResult(string Split, ImmutableArray<string> Labels, ImmutableArray<ImmutableArray<int>> Counts);

/// <param name="Layers">Up to the first that does not fit.</param>
public sealed record NetworkResult(
    string Input, ImmutableArray<LayerResult> Layers, long Parameters, int? ParametersAtMost, long Multiplies, long? MultipliesAtMost);

/// <param name="Layer">As it is written: <c>Conv(8, kernel: 3)</c>.</param>
/// <param name="Output">What comes out: <c>8 × 6 × 6</c> (channels, rows, columns), or <c>10</c> numbers in a row.</param>
/// <param name="Multiplies">For one row of the table.</param>
public sealed record LayerResult(string Layer, string Output, long Parameters, long Multiplies);
