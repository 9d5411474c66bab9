using System.Collections.Immutable;
using System.Globalization;
using Grader.Challenges.Tables;
using Grader.Judging;
using Grader.Learning;
using Grader.Reporting;

namespace Grader.Grading.Models;

/// <summary>From a configuration to whether what is trained with it meets the bounds of a <c>Training</c>.</summary>
internal sealed class TrainingJudge(
    ILearning learning, ExpectedCheck check, Judgement.Training training, ChallengeTable table, ImmutableArray<Figure>.Builder figures,
    ImmutableArray<Reading>.Builder readings)
{
    private readonly LabelColumn _label = table.Label!;
    private readonly TrainingPlan _plan = table.Plan!;
    private readonly BoundsText _text = new(MetricValues.Text(training.Name), MetricJudge.ShownDecimals(training.Name, table.HasHidden));

    public Finding Judge(Observation value, CancellationToken cancel)
    {
        var (train, problems) = TrainingRequest.Read(value, training, table);
        if (train is null)
            return new Finding(Verdict.WrongAnswer, string.Join("; ", problems));
        return train(learning, cancel) switch
        {
            Learned<TrainingResult>.Done { Value: var result } => Judge(result),
            // Over its time or memory, whatever the budgets promised: the configuration's doing (rule 34).
            Learned<TrainingResult>.Died died => new Finding(Verdict.TimeLimitExceeded, died.Why),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public static Split? SplitOf(Judgement.Training training) => training.Split switch
    {
        null or "validation" => Split.Validation,
        "train" => Split.Train,
        "test" => Split.Test,
        _ => null,
    };

    private Finding Judge(TrainingResult result)
    {
        var split = SplitOf(training)!.Value;
        var value = result.Of(split, Metric);
        AddFigures(result, Gap(result).Mean);
        ImmutableArray<Reading> read = [.. Read(result)];
        readings.AddRange(read);
        string[] unmet = [.. Unmet(read, result.Curve)];
        string over = string.Create(CultureInfo.InvariantCulture, $" on {Word(split)} (mean of {result.Seeds.Length} seeds{Spread(value)})");
        string shown = _text.IsShown ? _text.Value(value.Mean, over) : $"{_text.Metric} meets its bounds";
        string curve = table.HasHidden ? "" : $"; {CurveText.Of(result.Curve)}";
        return unmet.Length == 0
            ? Finding.Accepted with { Message = shown + curve }
            : new Finding(Verdict.WrongAnswer, string.Join("; ", unmet) + curve) { Actual = _text.IsShown ? _text.Show(value.Mean) : null };
    }

    private double Metric(Metrics metrics) =>
        MetricValues.In(metrics, training.Name, _label) ?? throw new LearningFaultException("the metric was not computed");

    private string Spread(Spread value) => table.HasHidden ? "" : $", spread {_text.Show(value.Deviation)}";

    /// <summary>What a baseline comes to where this training's bounds are; there is no shape of a curve that has one point.</summary>
    public ImmutableArray<Reading> Read(Baseline baseline, CancellationToken cancel) =>
        learning.TrainBaseline(baseline, TrainingTables.Of(table.Data, _label, TrainingRequest.Features(table)), _plan, cancel) is Learned<TrainingResult>.Done { Value: var result }
            ? [.. Read(result).Where(reading => reading.Kind != BoundKind.Shape)]
            : throw new LearningFaultException("the baseline could not be computed");

    /// <summary>Bound by bound, in the order in which a learner is told of them.</summary>
    private IEnumerable<Reading> Read(TrainingResult result)
    {
        var bounds = training.Bounds;
        var split = SplitOf(training)!.Value;
        var value = result.Of(split, Metric);
        if (bounds.AtLeast is { } least)
            yield return Read(BoundKind.AtLeast, _text.Metric, Word(split), true, least, value);
        if (bounds.AtMost is { } most)
            yield return Read(BoundKind.AtMost, _text.Metric, Word(split), false, most, value);
        if (bounds.GapAtMost is { } gapAtMost)
            yield return Read(BoundKind.GapAtMost, $"{_text.Metric}, gap", null, false, gapAtMost, Gap(result));
        if (training.Shape is { } shape)
            foreach (var (metric, isLeast, bound, spread) in CurveReading.BoundsOf(shape, result))
                yield return Read(BoundKind.Shape, metric, null, isLeast, bound, spread);

        Reading Read(BoundKind kind, string metric, string? on, bool isLeast, double bound, Spread measured) =>
            new(check.Registration.Name, kind, metric, on, isLeast, bound, measured.Mean, Scatter.OverSeeds.Of(measured, result.Seeds.Length));
    }

    private Spread Gap(TrainingResult result)
    {
        var gap = result.Gap(SplitOf(training)!.Value, Metric);
        return training.Name.IsLessBetter() ? gap with { Mean = -gap.Mean } : gap;
    }

    private IEnumerable<string> Unmet(ImmutableArray<Reading> read, CurveReading curve)
    {
        foreach (var reading in read.Where(reading => !reading.IsMet && reading.Kind != BoundKind.Shape))
            yield return reading.Kind == BoundKind.GapAtMost ? TooWide(reading) : _text.Unmet(reading, $" on {reading.Split}");
        if (training.Shape is { } shape && curve.Shape != shape)
            yield return $"the curves of the loss should show {CurveText.Name(shape)}{(table.HasHidden ? "" : $", and show {CurveText.Name(curve.Shape)}")}";
    }

    private string TooWide(Reading gap) => _text.IsShown
        ? $"{_text.Metric} on train is better by {_text.Show(gap.Value)}; at most {BoundsText.Bound(gap.Bound)} is allowed"
        : $"{_text.Metric} on train is better by more than {BoundsText.Bound(gap.Bound)}";

    private void AddFigures(TrainingResult result, double gap)
    {
        string of = check.Registration.Name, name = _text.Metric;
        foreach (var split in _plan.Test > 0 ? (Split[])[Split.Train, Split.Validation, Split.Test] : [Split.Train, Split.Validation])
        {
            var value = result.Of(split, Metric);
            figures.Add(new Figure(of, $"{name} on {Word(split)}, mean", value.Mean));
            figures.Add(new Figure(of, $"{name} on {Word(split)}, deviation", value.Deviation));
        }
        figures.Add(new Figure(of, $"{name}, gap", gap));
        figures.Add(new Figure(of, "best iteration", result.Curve.BestIteration));
        figures.Add(new Figure(of, "last validation loss in terms of the best", result.Curve.Rise));
        figures.Add(new Figure(of, "last training loss in terms of the first", result.Curve.Fall));
    }

    private static string Word(Split split) => split switch { Split.Train => "train", Split.Validation => "validation", _ => "test" };
}
