using System.Collections.Immutable;
using System.Globalization;
using Grader.Challenges.Tables;
using Grader.Judging;
using Grader.Learning;
using Grader.Reporting;
using Grader.Reporting.Models;

namespace Grader.Grading.Models;

/// <summary>From a configuration to whether what is trained with it meets the bounds of a <c>Training</c>.</summary>
internal sealed class TrainingJudge(
    ILearning learning, ExpectedCheck check, Judgement.Training training, ChallengeTable table, ImmutableArray<Figure>.Builder figures,
    ImmutableArray<Reading>.Builder readings)
{
    private readonly LabelColumn _label = table.Label!;
    private readonly TrainingPlan _plan = table.Plan!;
    private readonly BoundsText _text = new(MetricValues.Text(training.Name), MetricJudge.ShownDecimals(training.Name, table.HasHidden));
    private readonly Split _split = SplitOf(training)!.Value;

    public Finding Judge(Observation value, CancellationToken cancel)
    {
        var request = TrainingRequest.Read(value, training, table);
        var network = ModelParts.Network(request.Network, training.ParametersAtMost, training.MultipliesAtMost);
        if (request.Do is not { } train)
            return new Finding(Verdict.WrongAnswer, string.Join("; ", request.Problems)) { Model = network is null ? null : new ModelResult([], Network: network) };
        return train(learning, cancel) switch
        {
            Learned<TrainingResult>.Done { Value: var result } => Judge(result, request.Trainee, network),
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

    private Finding Judge(TrainingResult result, Trainee trainee, NetworkResult? network)
    {
        var value = result.Of(_split, Metric);
        AddFigures(result, Gap(result).Mean);
        ImmutableArray<Reading> read = [.. Read(result)];
        readings.AddRange(read);
        string[] unmet = [.. Unmet(read, result.Curve)];
        string shown = _text.IsShown
            ? string.Create(CultureInfo.InvariantCulture, $"is {_text.Show(value.Mean)} (mean of {result.Seeds.Length} seeds{SpreadText(value)})") : "meets its bounds";
        return (unmet.Length == 0
            ? Finding.Accepted with { Message = $"{_text.Metric} on `{Word(_split)}` {shown}" }
            : new Finding(Verdict.WrongAnswer, string.Join("; ", unmet)) { Actual = _text.IsShown ? _text.Show(value.Mean) : null })
        with
        { Model = Model(result, read, trainee, network) };
    }

    /// <summary>Of rows of which nothing may be told, only what was asked for.</summary>
    private ModelResult Model(TrainingResult result, ImmutableArray<Reading> read, Trainee trainee, NetworkResult? network)
    {
        ImmutableArray<MetricResult> rows = [.. Rows(result, read)];
        var shape = training.Shape is { } asked
            ? new ShapeResult(CurveText.Key(asked), table.HasHidden ? null : CurveText.Key(result.Curve.Shape), result.Curve.Shape == asked) : null;
        if (table.HasHidden)
            return new ModelResult(rows, shape, Network: network);
        bool isGapTooWide = read.Any(reading => reading is { Kind: BoundKind.GapAtMost, IsMet: false });
        return new ModelResult(
            rows, shape, CurvePoints.Of(result, CurveText.Of(result.Curve, trainee, isGapTooWide)),
            ModelParts.Confusion([.. result.Seeds.Select(seed => seed.Of(_split)!)], _label, Word(_split)), network);
    }

    /// <summary>What is held against a bound, and for information what the model comes to on the other splits.</summary>
    private IEnumerable<MetricResult> Rows(TrainingResult result, ImmutableArray<Reading> read)
    {
        var bounds = read.Where(reading => reading.Kind != BoundKind.Shape).ToLookup(reading => reading.Split);
        foreach (var split in Splits)
        {
            var value = result.Of(split, Metric);
            foreach (var reading in bounds[Word(split)])
                yield return _text.Row(reading, Word(_split), Told(value));
            if (!table.HasHidden && !bounds.Contains(Word(split)))
                yield return _text.Row(value.Mean, Word(split), Told(value));
        }
        foreach (var gap in bounds[null])
            yield return _text.Row(gap, Word(_split), Told(Gap(result)));
    }

    private double? Told(Spread value) => table.HasHidden ? null : value.Deviation;

    private double Metric(Metrics metrics) =>
        MetricValues.In(metrics, training.Name, _label) ?? throw new LearningFaultException("the metric was not computed");

    private string SpreadText(Spread value) => table.HasHidden ? "" : $", spread {_text.Show(value.Deviation)}";

    /// <summary>What a baseline comes to where this training's bounds are; there is no shape of a curve that has one point.</summary>
    public ImmutableArray<Reading> Read(Baseline baseline, CancellationToken cancel) =>
        learning.TrainBaseline(baseline, TrainingTables.Of(table.Data, _label, TrainingRequest.Features(table)), _plan, cancel) is Learned<TrainingResult>.Done { Value: var result }
            ? [.. Read(result).Where(reading => reading.Kind != BoundKind.Shape)]
            : throw new LearningFaultException("the baseline could not be computed");

    /// <summary>Bound by bound, in the order in which a learner is told of them.</summary>
    private IEnumerable<Reading> Read(TrainingResult result)
    {
        var bounds = training.Bounds;
        var value = result.Of(_split, Metric);
        if (bounds.AtLeast is { } least)
            yield return Read(BoundKind.AtLeast, _text.Metric, Word(_split), true, least, value);
        if (bounds.AtMost is { } most)
            yield return Read(BoundKind.AtMost, _text.Metric, Word(_split), false, most, value);
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
        var gap = result.Gap(_split, Metric);
        return training.Name.IsLessBetter() ? gap with { Mean = -gap.Mean } : gap;
    }

    private IEnumerable<string> Unmet(ImmutableArray<Reading> read, CurveReading curve)
    {
        foreach (var reading in read.Where(reading => !reading.IsMet && reading.Kind != BoundKind.Shape))
            yield return reading.Kind == BoundKind.GapAtMost ? _text.TooWide(reading) : _text.Unmet(reading);
        if (training.Shape is { } shape && curve.Shape != shape)
            yield return $"the curves of the loss should show {CurveText.Name(shape)}{(table.HasHidden ? "" : $", and show {CurveText.Name(curve.Shape)}")}";
    }

    /// <summary>All that came of the training, for the staff: of secret rows, too.</summary>
    private void AddFigures(TrainingResult result, double gap)
    {
        foreach (var split in Splits)
        {
            Metrics[] seeds = [.. result.Seeds.Select(seed => seed.Of(split)!)];
            foreach (var (name, value) in OverSeeds(seeds, MetricValues.All))
            {
                Add($"{name} on {Word(split)}, mean", value.Mean);
                Add($"{name} on {Word(split)}, deviation", value.Deviation);
            }
            foreach (var (name, value) in OverSeeds(seeds, MetricValues.Confusion))
                Add($"{name} on {Word(split)}, mean", value.Mean);
        }
        Add($"{_text.Metric}, gap", gap);
        Add("best iteration", result.Curve.BestIteration);
        Add("last validation loss in terms of the best", result.Curve.Rise);
        Add("last training loss in terms of a model that knows nothing", result.Curve.Fall);
        var losses = result.MeanLosses();
        foreach (int iteration in CurvePoints.Iterations(losses.Train.Length, result.Curve.BestIteration))
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"loss on train, iteration {iteration}"), losses.Train[iteration - 1]);
            Add(string.Create(CultureInfo.InvariantCulture, $"loss on validation, iteration {iteration}"), losses.Validation[iteration - 1]);
        }

        void Add(string name, double value) => figures.Add(new Figure(check.Registration.Name, name, value));
    }

    /// <summary>What is there for one seed is there for all, in the same order.</summary>
    private IEnumerable<(string Name, Spread Value)> OverSeeds(Metrics[] seeds, Func<Metrics, LabelColumn, IEnumerable<(string Name, double Value)>> read)
    {
        var all = seeds.Select(seed => read(seed, _label).ToList()).ToList();
        return all[0].Select((first, i) => (first.Name, Spread.Of([.. all.Select(one => one[i].Value)])));
    }

    private Split[] Splits => _plan.Test > 0 ? [Split.Train, Split.Validation, Split.Test] : [Split.Train, Split.Validation];

    private static string Word(Split split) => split switch { Split.Train => "train", Split.Validation => "validation", _ => "test" };
}
