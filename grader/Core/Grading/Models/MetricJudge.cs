using System.Collections.Immutable;
using Grader.Judging;
using Grader.Learning;
using Grader.Reporting;

namespace Grader.Grading.Models;

/// <summary>From predictions to whether they meet the bounds of a <c>Metric</c>.</summary>
internal sealed class MetricJudge(
    ILearning learning, ExpectedCheck check, Judgement.Metric metric, MetricSubject subject, ImmutableArray<Figure>.Builder figures)
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
        double? train = null;
        if (metric.Bounds.GapAtMost is not null && Evaluate(predicted, subject.Train, "train", cancel, out train) is { } diedToo)
            return diedToo;
        string[] unmet = [.. Unmet(judged!.Value, train, cancel)];
        string shown = _text.IsShown ? _text.Value(judged.Value, Where) : $"{_text.Metric}{Where} meets its bounds";
        return unmet.Length == 0
            ? Finding.Accepted with { Message = shown }
            : new Finding(Verdict.WrongAnswer, string.Join("; ", unmet)) { Actual = _text.IsShown ? _text.Show(judged.Value) : null };
    }

    private string JudgedName => metric.Split ?? (subject.Table.Rows.IsEmpty ? subject.Table.Name : "test");

    private string Where => $" on `{JudgedName}`";

    private IEnumerable<string> Unmet(double judged, double? train, CancellationToken cancel)
    {
        var bounds = metric.Bounds;
        foreach (var (value, where) in train is null ? [(judged, Where)] : ((double, string)[])[(judged, Where), (train.Value, " on `train`")])
        {
            if (bounds.AtLeast is { } least && _text.Below(value, least, where) is { } below)
                yield return below;
            if (bounds.AtMost is { } most && _text.Over(value, most, where) is { } over)
                yield return over;
        }
        if (bounds.GapAtMost is { } gapAtMost && MetricValues.Better(metric.Name, train!.Value, judged) is var gap && gap > gapAtMost)
            yield return Gap(gap, gapAtMost);
        if (bounds.Above is { } baseline && !Beats(judged, baseline, cancel))
            yield return $"{_text.Metric}{Where} does not beat the baseline ({Name(baseline)}){(bounds.By > 0 ? $" by {BoundsText.Bound(bounds.By)}" : "")}";
    }

    private string Gap(double gap, double most) => _text.IsShown
        ? $"{_text.Metric} on `train` is better by {_text.Show(gap)}; at most {BoundsText.Bound(most)} is allowed: the model remembers its training rows"
        : $"{_text.Metric} on `train` is better by more than {BoundsText.Bound(most)}: the model remembers its training rows";

    private bool Beats(double judged, Baseline baseline, CancellationToken cancel)
    {
        var all = TrainingTables.Of(subject.Table.Data.Take(subject.Judged), subject.Label, subject.Features);
        var train = TrainingTables.Of(subject.Learnable!, subject.Label, subject.Features);
        if (learning.Evaluate(baseline, train, all, cancel) is not Learned<Metrics>.Done { Value: var reached })
            throw new LearningFaultException("the baseline could not be computed");
        double value = MetricValues.In(reached, metric.Name, subject.Label) ?? throw new LearningFaultException("the baseline has no such metric");
        figures.Add(new Figure(check.Registration.Name, $"{_text.Metric} of the baseline ({Name(baseline)})", value));
        double better = MetricValues.Better(metric.Name, judged, value);
        return metric.Bounds.By > 0 ? better >= metric.Bounds.By : better > 0;
    }

    /// <returns>Null, and the value; or what is to be said instead.</returns>
    private Finding? Evaluate(Predicted predicted, ImmutableArray<int> rows, string name, CancellationToken cancel, out double? value)
    {
        value = null;
        switch (learning.Evaluate(predicted.Beside(_truth, rows), cancel))
        {
            case Learned<Metrics>.Done { Value: var metrics }:
                value = MetricValues.In(metrics, metric.Name, subject.Label) ?? throw new LearningFaultException("the metric was not computed");
                AddFigures(metrics, name);
                return null;
            case Learned<Metrics>.Died died:
                return new Finding(Verdict.WrongAnswer, died.Why);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void AddFigures(Metrics metrics, string name)
    {
        foreach (var (what, value) in MetricValues.All(metrics, subject.Label))
            figures.Add(new Figure(check.Registration.Name, $"{what} on {name}", value));
    }

    private static string Name(Baseline baseline) => baseline switch
    {
        Baseline.Majority => "always the most frequent label",
        Baseline.Mean => "always the mean",
        _ => "a linear model",
    };
}
