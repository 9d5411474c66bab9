using System.Collections.Immutable;
using Grader.Challenges.Tables;
using Grader.Judging;
using Grader.Learning;

namespace Grader.Grading.Models;

/// <summary>What makes a <c>Metric</c>, <c>Training</c> or <c>Shapes</c> unfit to grade with, as far as it needs no worker.</summary>
internal sealed class JudgementInspection(ImmutableArray<ChallengeTable> tables)
{
    /// <returns>Null: nothing; or the check has no judgement.</returns>
    public string? Inspect(ExpectedCheck check) => check.Registration.Judgement switch
    {
        Judgement.Metric metric => OfMetric(check, metric) ?? OfBounds(metric.Bounds),
        Judgement.Training training => OfTraining(check, training),
        Judgement.Shapes shapes => OfShapes(check, shapes),
        _ => null,
    };

    private string? OfMetric(ExpectedCheck check, Judgement.Metric metric)
    {
        var (subject, fault) = MetricSubject.Find(metric, check.Tables, tables);
        if (subject is null)
            return fault;
        if (MetricValues.Misfit(metric.Name, subject.Label) is { } misfit)
            return misfit;
        if (OfGap(metric, subject) is { } gap)
            return gap;
        var truth = Truth.Of(subject.Table.Data, subject.Label);
        if (HasOneLabel(truth, subject.Judged) || (metric.Bounds.GapAtMost is not null && HasOneLabel(truth, subject.Train)))
            return "all rows that are judged have the same label";
        return OfBaseline(metric, subject) ?? Returned(check, value => OfReference(check, metric, subject, value));
    }

    private static bool HasOneLabel(Truth truth, ImmutableArray<int> rows) =>
        !truth.Label.IsNumber && rows.Select(row => truth.Values[row]).Distinct().Count() < 2;

    private static string? OfReference(ExpectedCheck check, Judgement.Metric metric, MetricSubject subject, Observation value)
    {
        var (predicted, fault) = new PredictionReader(subject.Label, subject.Table.Data.Rows, quotes: true).Read(value);
        if (predicted is null)
            return $"the reference's predictions can't be judged: {fault}";
        return metric.Name.NeedsProbabilities() && predicted is Predicted.Labels { AreLabels: true }
            ? $"{MetricValues.Text(metric.Name)} is taken of probabilities, and the reference of `{check.Registration.Name}` returns labels"
            : null;
    }

    /// <summary>A gap alone is met by a model that has learnt nothing.</summary>
    private static string? OfGap(Judgement.Metric metric, MetricSubject subject)
    {
        var (least, most, gap, _, _) = metric.Bounds;
        if (gap is null)
            return null;
        if (subject.Train.IsEmpty || metric.Split == "train")
            return "`gapAtMost` is between the splits `train` and `test` of one table: make it with the rows of another (`with`, in key.yaml)";
        return (metric.Name.IsLessBetter() ? most : least) is null
            ? $"`gapAtMost` stands beside {(metric.Name.IsLessBetter() ? "`atMost`" : "`atLeast`")}: who has learnt nothing has no gap"
            : null;
    }

    private static string? OfBaseline(Judgement.Metric metric, MetricSubject subject)
    {
        if (metric.Bounds.Above is not { } baseline)
            return null;
        if ((baseline == Baseline.Mean && !subject.Label.IsNumber) || (baseline == Baseline.Majority && subject.Label.IsNumber))
            return $"the baseline {baseline} has no meaning for `{subject.Label.Column}`";
        return subject.Learnable is null || (baseline == Baseline.Linear && subject.Features.IsEmpty)
            ? "a baseline needs rows to learn from: a table with the label that the check asks for, too, or one named `train`"
            : null;
    }

    private string? OfTraining(ExpectedCheck check, Judgement.Training training)
    {
        if (tables.FirstOrDefault(table => table.Name == training.Table) is not { } table)
            return $"there is no table `{training.Table}`";
        if (table.Label is not { } label || table.Plan is not { } plan)
            return $"the table `{table.Name}` needs a `label` and `splits` in challenge.yaml to be trained on";
        if (training.Name.Label is { } column && column != label.Column)
            return $"the label of `{table.Name}` is `{label.Column}`, not `{column}`";
        if (MetricValues.Misfit(training.Name, label) is { } misfit)
            return misfit;
        if (TrainingJudge.SplitOf(training) is not { } split || (split == Split.Test && plan.Test == 0))
            return $"the table `{table.Name}` has no split `{training.Split}`";
        if (TrainingRequest.Features(table).IsEmpty)
            return $"the table `{table.Name}` has no column of numbers to learn from";
        return (training.Shape is null ? OfBounds(training.Bounds) : null) ?? Returned(check, value => OfReference(TrainingRequest.Read(value, training, table).Problems));
    }

    private static string? OfShapes(ExpectedCheck check, Judgement.Shapes shapes)
    {
        if (ImageShapes.Of(shapes.Input) is null)
            return "`input` is [features], [rows, columns] or [channels, rows, columns]";
        return Returned(check, value => ShapesJudge.Judge(shapes, value) is { Verdict: not Reporting.Verdict.Accepted, Message: { } why } ? OfReference([why]) : null);
    }

    private static string? OfReference(ImmutableArray<string> problems) =>
        problems.IsEmpty ? null : $"the reference's configuration is none: {string.Join("; ", problems)}";

    private static string? OfBounds(Bounds bounds) =>
        bounds is { AtLeast: null, AtMost: null, GapAtMost: null, Above: null } ? "it has no bound: atLeast, atMost, gapAtMost or above" : null;

    private static string? Returned(ExpectedCheck check, Func<Observation, string?> inspect) =>
        check.Cases is [{ Outcome: Outcome.Returned returned }] ? inspect(returned.Value) : "the reference returns no value";
}
