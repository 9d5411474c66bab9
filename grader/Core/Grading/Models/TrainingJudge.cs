using System.Collections.Immutable;
using System.Globalization;
using Grader.Challenges.Tables;
using Grader.Judging;
using Grader.Learning;
using Grader.Reporting;

namespace Grader.Grading.Models;

/// <summary>From a configuration to whether what is trained with it meets the bounds of a <c>Training</c>.</summary>
internal sealed class TrainingJudge(
    ILearning learning, ExpectedCheck check, Judgement.Training training, ChallengeTable table, ImmutableArray<Figure>.Builder figures)
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
        double gap = result.Gap(split, Metric).Mean * (training.Name.IsLessBetter() ? -1 : 1);
        AddFigures(result, gap);
        string[] unmet = [.. Unmet(value.Mean, gap, result.Curve)];
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

    private IEnumerable<string> Unmet(double value, double gap, CurveReading curve)
    {
        var bounds = training.Bounds;
        string where = $" on {Word(SplitOf(training)!.Value)}";
        if (bounds.AtLeast is { } least && _text.Below(value, least, where) is { } below)
            yield return below;
        if (bounds.AtMost is { } most && _text.Over(value, most, where) is { } over)
            yield return over;
        if (bounds.GapAtMost is { } gapAtMost && gap > gapAtMost)
            yield return _text.IsShown
                ? $"{_text.Metric} on train is better by {_text.Show(gap)}; at most {BoundsText.Bound(gapAtMost)} is allowed"
                : $"{_text.Metric} on train is better by more than {BoundsText.Bound(gapAtMost)}";
        if (training.Shape is { } shape && curve.Shape != shape)
            yield return $"the curves of the loss should show {CurveText.Name(shape)}{(table.HasHidden ? "" : $", and show {CurveText.Name(curve.Shape)}")}";
    }

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
