using System.Collections.Immutable;
using System.Globalization;
using Grader.Challenges.Tables;
using Grader.Judging;
using Grader.Learning;

namespace Grader.Grading.Models;

/// <summary>
/// From what a check returned to predictions of which metrics may be taken, or to a sentence that says what a prediction must look
/// like. Here, in the trusted process, every number is looked at: ML.NET drops a row whose score is NaN without a word.
/// </summary>
/// <param name="quotes">False: the rows are secret, and a value, a count or a row's number could tell of them.</param>
internal sealed class PredictionReader(LabelColumn label, int rows, bool quotes)
{
    private const double Least = 1e-7, Most = 1 - Least;

    /// <returns>The predictions of all rows, or what is wrong with them.</returns>
    public (Predicted? Predicted, string? Fault) Read(Observation value)
    {
        if (Items(value) is not { } items)
            return (null, $"predictions come as an array or list, one for each row{Got(value)}; {Form}");
        if (items.Length != rows)
            return (null, $"there is to be one prediction for each of the {rows} rows, in their order{(quotes ? $"; there are {items.Length}" : "")}");
        return label.IsNumber ? Numbers(items) : items[0] is Observation.Sequence ? Probabilities(items)
            : label.Positive is { } positive && IsFloating(items[0]) ? Positives(items, positive) : Labels(items);
    }

    /// <summary>What a prediction must look like.</summary>
    private string Form => label switch
    {
        { IsNumber: true } => "a prediction is a finite number",
        { Positive: { } positive } => $"a prediction is one of the labels {Names}, or the probability of `{label.Labels[positive]}`, a number from 0 to 1",
        _ => $"a prediction is one of the labels {Names}, or an array with the probability of each, in this order, which sum to 1",
    };

    private string Names => string.Join(", ", label.Labels.Select(name => $"`{name}`"));

    /// <summary>A matrix is a list of rows.</summary>
    private static ImmutableArray<Observation>? Items(Observation value) => value switch
    {
        Observation.Sequence sequence => sequence.Items,
        Observation.Grid { Lengths: [var height, var width] } grid =>
            [.. Enumerable.Range(0, height).Select(row => new Observation.Sequence(grid.Type, grid.Items.Slice(row * width, width)))],
        _ => null,
    };

    private (Predicted?, string?) Numbers(ImmutableArray<Observation> items)
    {
        var numbers = ImmutableArray.CreateBuilder<double>(rows);
        foreach (var item in items)
        {
            if (!TryNumber(item, out double number))
                return Wrong(items, item, "is no number");
            if (!double.IsFinite(number))
                return Wrong(items, item, "is not finite");
            if (Math.Abs(number) > PredictionGuard.LargestNumber)
                return Wrong(items, item, "is beyond any sense");
            numbers.Add(number);
        }
        return (new Predicted.Numbers(numbers.MoveToImmutable()), null);
    }

    private (Predicted?, string?) Labels(ImmutableArray<Observation> items)
    {
        var probabilities = new double[rows * label.Labels.Length];
        for (int row = 0; row < rows; row++)
        {
            if (IndexOf(items[row]) is not { } index)
                return Wrong(items, items[row], "is none of the labels");
            probabilities[row * label.Labels.Length + index] = 1;
        }
        return (new Predicted.Labels([.. probabilities], AreLabels: true), null);
    }

    private (Predicted?, string?) Positives(ImmutableArray<Observation> items, int positive)
    {
        var probabilities = new double[rows * 2];
        for (int row = 0; row < rows; row++)
        {
            if (Probability(items[row]) is not { } probability)
                return Wrong(items, items[row], "is no probability");
            probability = Math.Clamp(probability, Least, Most);
            probabilities[row * 2 + positive] = probability;
            probabilities[row * 2 + 1 - positive] = 1 - probability;
        }
        return (new Predicted.Labels([.. probabilities], AreLabels: false), null);
    }

    private (Predicted?, string?) Probabilities(ImmutableArray<Observation> items)
    {
        var probabilities = ImmutableArray.CreateBuilder<double>(rows * label.Labels.Length);
        foreach (var item in items)
        {
            if (item is not Observation.Sequence { Items: var row } || row.Length != label.Labels.Length)
                return Wrong(items, item, $"has not {label.Labels.Length} probabilities");
            double?[] read = [.. row.Select(Probability)];
            if (read.Contains(null))
                return Wrong(items, item, "has a number that is no probability");
            if (Math.Abs(read.Sum()!.Value - 1) > PredictionGuard.SumTolerance)
                return Wrong(items, item, "does not sum to 1");
            double[] clipped = [.. read.Select(probability => Math.Clamp(probability!.Value, Least, Most))];
            double sum = clipped.Sum();
            probabilities.AddRange(clipped.Select(probability => probability / sum));
        }
        return (new Predicted.Labels(probabilities.MoveToImmutable(), AreLabels: false), null);
    }

    private (Predicted?, string?) Wrong(ImmutableArray<Observation> items, Observation item, string how)
    {
        string which = quotes
            ? string.Create(CultureInfo.InvariantCulture, $"the prediction for row {items.IndexOf(item)} (counted from 0), {ObservationText.Render(item)}, {how}")
            : $"a prediction {how}";
        return (null, $"{which}; {Form}");
    }

    private string Got(Observation value) => quotes ? $", and this is {Kinds.Describe(value)}" : "";

    private int? IndexOf(Observation item)
    {
        string? text = item switch
        {
            Observation.Text name => name.Value,
            Observation.Character letter => letter.Value.ToString(),
            Observation.Integer number => number.Value.ToString(CultureInfo.InvariantCulture),
            Observation.Floating number => number.Value.ToString("R", CultureInfo.InvariantCulture),
            Observation.Boolean flag => flag.Value ? "true" : "false",
            Observation.Enumeration word => word.Name,
            _ => null,
        };
        if (text is not null && label.Labels.IndexOf(text) is var index and >= 0)
            return index;
        // Yes or no is as plain as the name of a label.
        return item is Observation.Boolean yes && label.Positive is { } positive ? yes.Value ? positive : 1 - positive : null;
    }

    private static bool IsFloating(Observation item) => item is Observation.Floating or Observation.Decimal;

    private static double? Probability(Observation item) => TryNumber(item, out double number) && number is >= 0 and <= 1 ? number : null;

    private static bool TryNumber(Observation item, out double number)
    {
        number = item switch
        {
            Observation.Floating floating => floating.Value,
            Observation.Integer integer => (double)integer.Value,
            Observation.Decimal exact => (double)exact.Value,
            _ => double.NaN,
        };
        return item is Observation.Floating or Observation.Integer or Observation.Decimal;
    }
}

/// <summary>Predictions for all rows of a table.</summary>
internal abstract record Predicted
{
    private Predicted() { }

    /// <summary>Row by row a probability for each label; 0 and 1 where only labels were named.</summary>
    public sealed record Labels(ImmutableArray<double> Probabilities, bool AreLabels) : Predicted;

    public sealed record Numbers(ImmutableArray<double> Values) : Predicted;

    /// <summary>Those for some rows, beside what is true of them.</summary>
    public Predictions Beside(Truth truth, ImmutableArray<int> rows) => this switch
    {
        Labels labels => new Predictions.Labels(
            truth.Label.Labels.Length, truth.Label.Positive, [.. rows.Select(row => (int)truth.Values[row])],
            [.. rows.SelectMany(row => labels.Probabilities.Slice(row * truth.Label.Labels.Length, truth.Label.Labels.Length))], labels.AreLabels),
        Numbers numbers => new Predictions.Numbers([.. rows.Select(row => truth.Values[row])], [.. rows.Select(row => numbers.Values[row])]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
