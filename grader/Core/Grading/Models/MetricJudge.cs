using System.Collections.Immutable;
using Grader.Judging;
using Grader.Learning;
using Grader.Reporting;
using Grader.Reporting.Models;

namespace Grader.Grading.Models;

/// <summary>From predictions to whether they meet the bounds of a <c>Metric</c>.</summary>
internal sealed class MetricJudge(
    ILearning learning, ExpectedCheck check, Judgement.Metric metric, MetricSubject subject, ImmutableArray<Figure>.Builder figures,
    ImmutableArray<Reading>.Builder readings)
{
    private readonly BoundsText _text = new(MetricValues.Text(metric.Name), ShownDecimals(metric.Name, check.IsSealed));
    private readonly Truth _truth = Truth.Of(subject.Table.Data, subject.Label);

    /// <summary>Two where the labels are secret, and none where even these would tell too much; else what is the same on every machine.</summary>
    public static int? ShownDecimals(MetricName name, bool isSecret) =>
        isSecret ? name.IsForStaffWhereHidden() ? null : 2 : name.Kind == MetricKind.LogLoss ? 6 : 4;

    public Finding Judge(Observation value, CancellationToken cancel)
    {
        var (predicted, fault) = new PredictionReader(subject.Label, subject.Table.Data.Rows, quotes: !check.IsSealed).Read(value);
        if (predicted is null)
            return new Finding(Verdict.WrongAnswer, fault);
        if (metric.Name.NeedsProbabilities() && predicted is Predicted.Labels { AreLabels: true })
            return new Finding(Verdict.WrongAnswer, $"{_text.Metric} is taken of probabilities, and these are labels: return how sure your model is, not only what it says");
        if (Evaluate(predicted, subject.Judged, JudgedName, cancel, out var judged) is { } died)
            return died;
        Measured? train = null;
        if (metric.Bounds.GapAtMost is not null && Evaluate(predicted, subject.Train, "train", cancel, out train) is { } diedToo)
            return diedToo;
        ImmutableArray<Reading> read = [.. Read(judged!, train, cancel)];
        readings.AddRange(read);
        string[] unmet = [.. read.Where(reading => !reading.IsMet).Select(Unmet)];
        string shown = $"{_text.Metric} on `{JudgedName}` {(_text.IsShown ? $"is {_text.Show(judged!.Value)}" : "meets its bounds")}";
        return (unmet.Length == 0
            ? Finding.Accepted with { Message = shown }
            : new Finding(Verdict.WrongAnswer, string.Join("; ", unmet)) { Actual = _text.IsShown ? _text.Show(judged!.Value) : null })
        with
        { Model = Model(read, judged!) };
    }

    /// <summary>What a baseline comes to where this metric's bounds are; empty: there is nothing that it could learn from.</summary>
    public ImmutableArray<Reading> Read(Baseline baseline, CancellationToken cancel)
    {
        if (subject.Learnable is null || (baseline == Baseline.Linear && subject.Features.IsEmpty))
            return [];
        Measured Reached(string name, ImmutableArray<int> rows)
        {
            var metrics = Evaluate(baseline, rows, cancel);
            return new Measured(name, metrics, Value(metrics), []);
        }
        return [.. Read(Reached(JudgedName, subject.Judged), metric.Bounds.GapAtMost is null ? null : Reached("train", subject.Train), cancel)];
    }

    /// <param name="Rows">None for a baseline, which the worker predicts with.</param>
    private sealed record Measured(string Split, Metrics Metrics, double Value, ImmutableArray<Predictions> Rows);

    private string JudgedName => metric.Split ?? (subject.Table.Rows.IsEmpty ? subject.Table.Name : "test");

    /// <summary>Of rows of which nothing may be told, no confusion either.</summary>
    private ModelResult Model(ImmutableArray<Reading> read, Measured judged) => new(
        [.. read.Select(Row)], Confusion: check.IsSealed ? null : ModelParts.Confusion([judged.Metrics], subject.Label, judged.Split));

    private MetricResult Row(Reading reading) => reading.Kind == BoundKind.Above
        ? _text.Row(reading, Name(metric.Bounds.Above!.Value), reading.IsLeast ? reading.Bound - metric.Bounds.By : reading.Bound + metric.Bounds.By, metric.Bounds.By)
        : _text.Row(reading, JudgedName);

    /// <summary>Bound by bound, in the order in which a learner is told of them.</summary>
    private IEnumerable<Reading> Read(Measured judged, Measured? train, CancellationToken cancel)
    {
        var bounds = metric.Bounds;
        foreach (var measured in train is null ? [judged] : (Measured[])[judged, train])
        {
            if (bounds.AtLeast is { } least)
                yield return Read(BoundKind.AtLeast, measured, isLeast: true, least);
            if (bounds.AtMost is { } most)
                yield return Read(BoundKind.AtMost, measured, isLeast: false, most);
        }
        if (bounds.GapAtMost is { } gapAtMost)
            yield return new Reading(
                check.Registration.Name, BoundKind.GapAtMost, $"{_text.Metric}, gap", null, false, gapAtMost, MetricValues.Better(metric.Name, train!.Value, judged.Value),
                new Scatter.OverRows([.. train.Rows, .. judged.Rows], Value));
        if (bounds.Above is { } baseline)
        {
            bool isLess = metric.Name.IsLessBetter();
            double reached = Value(Evaluate(baseline, subject.Judged, cancel));
            figures.Add(new Figure(check.Registration.Name, $"{_text.Metric} of the baseline ({Name(baseline)})", reached));
            yield return Read(BoundKind.Above, judged, !isLess, isLess ? reached - bounds.By : reached + bounds.By);
        }
    }

    private Reading Read(BoundKind kind, Measured measured, bool isLeast, double bound) => new(
        check.Registration.Name, kind, _text.Metric, measured.Split, isLeast, bound, measured.Value, new Scatter.OverRows(measured.Rows, Value));

    private string Unmet(Reading reading) => reading.Kind switch
    {
        BoundKind.AtLeast or BoundKind.AtMost => _text.Unmet(reading),
        BoundKind.GapAtMost => _text.TooWide(reading),
        _ => $"{_text.Metric} on `{JudgedName}` does not beat the baseline ({Name(metric.Bounds.Above!.Value)}){(metric.Bounds.By > 0 ? $" by {BoundsText.Bound(metric.Bounds.By)}" : "")}",
    };

    private Metrics Evaluate(Baseline baseline, ImmutableArray<int> rows, CancellationToken cancel)
    {
        var asked = TrainingTables.Of(subject.Table.Data.Take(rows), subject.Label, subject.Features);
        var train = TrainingTables.Of(subject.Learnable!, subject.Label, subject.Features);
        return learning.Evaluate(baseline, train, asked, cancel) is Learned<Metrics>.Done { Value: var reached }
            ? reached
            : throw new LearningFaultException("the baseline could not be computed");
    }

    /// <returns>Null, and what was measured; or what is to be said instead.</returns>
    private Finding? Evaluate(Predicted predicted, ImmutableArray<int> rows, string name, CancellationToken cancel, out Measured? measured)
    {
        measured = null;
        var predictions = predicted.Beside(_truth, rows);
        switch (learning.Evaluate(predictions, cancel))
        {
            case Learned<Metrics>.Done { Value: var metrics }:
                measured = new Measured(name, metrics, Value(metrics), [predictions]);
                AddFigures(metrics, name);
                return null;
            case Learned<Metrics>.Died died:
                return new Finding(Verdict.WrongAnswer, died.Why);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private double Value(Metrics metrics) => MetricValues.In(metrics, metric.Name, subject.Label) ?? throw new LearningFaultException("the metric was not computed");

    private void AddFigures(Metrics metrics, string name)
    {
        foreach (var (what, value) in MetricValues.All(metrics, subject.Label).Concat(MetricValues.Confusion(metrics, subject.Label)))
            figures.Add(new Figure(check.Registration.Name, $"{what} on {name}", value));
    }

    private static string Name(Baseline baseline) => baseline switch
    {
        Baseline.Majority => "always the most frequent label",
        Baseline.Mean => "always the mean",
        _ => "a linear model",
    };
}
