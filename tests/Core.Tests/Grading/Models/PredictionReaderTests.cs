using Core.Tests.Judging;
using CsCheck;
using Grader.Challenges.Tables;
using Grader.Grading.Models;
using Grader.Judging;
using Grader.Learning;

namespace Core.Tests.Grading.Models;

public sealed class PredictionReaderTests
{
    private static readonly LabelColumn Binary = new("diagnosis", ["B", "M"], 1);
    private static readonly LabelColumn Flowers = new("species", ["setosa", "versicolor", "virginica"], null);
    private static readonly LabelColumn Digits = new("digit", ["0", "1", "7"], null);
    private static readonly LabelColumn Number = new("progression", [], null);

    [Fact]
    public void TakesLabelsInWhateverTypeTheyCome()
    {
        Assert.Equal([0.0, 1, 1, 0], Labels(Binary, Seen.Texts("M", "B")).Probabilities);
        Assert.Equal([0.0, 1, 1, 0], Labels(Binary, Seen.Sequence("char[]", Seen.Char('M'), Seen.Char('B'))).Probabilities);
        Assert.Equal([0.0, 1, 1, 0], Labels(Binary, Seen.Sequence("bool[]", Seen.Bool(true), Seen.Bool(false))).Probabilities);
        Assert.Equal([0.0, 0, 1, 1, 0, 0], Labels(Digits, Seen.Ints(7, 0)).Probabilities);
        Assert.Equal([0.0, 0, 1, 1, 0, 0], Labels(Digits, Seen.Doubles(7, 0)).Probabilities);
        Assert.Equal([1.0, 0, 0, 0, 1, 0], Labels(Flowers, Seen.Sequence("Species[]", Seen.Enum("Species", "setosa", 0), Seen.Enum("Species", "versicolor", 1))).Probabilities);
    }

    [Fact]
    public void TakesOneProbabilityForThePositiveLabel()
    {
        var read = Labels(Binary, Seen.Doubles(0.75, 0));
        Assert.False(read.AreLabels);
        Assert.Equal([0.25, 0.75, 1 - 1e-7, 1e-7], read.Probabilities, (a, b) => Math.Abs(a - b) < 1e-15);
    }

    [Fact]
    public void TakesRowsOfProbabilitiesAsArraysOrAsAMatrix()
    {
        var rows = Labels(Binary, Seen.Sequence("double[][]", Seen.Doubles(0.25, 0.75), Seen.Doubles(1, 0)));
        var matrix = Labels(Binary, Seen.Grid(new[,] { { 0.25, 0.75 }, { 1, 0 } }));
        Assert.Equal(rows.Probabilities, matrix.Probabilities);
        Assert.Equal(0.75, rows.Probabilities[1], 12);
    }

    [Fact]
    public void TakesNumbers() => Assert.Equal([1.5, 2], Assert.IsType<Predicted.Numbers>(Read(Number, Seen.Sequence("object[]", Seen.Double(1.5), Seen.Int(2))).Predicted).Values);

    public static readonly TheoryData<string, Observation, string> Wrong = new()
    {
        { "number", Seen.Doubles(1, double.NaN), "the prediction for row 1 (counted from 0), NaN, is not finite; a prediction is a finite number" },
        { "number", Seen.Doubles(1, double.PositiveInfinity), "the prediction for row 1 (counted from 0), Infinity, is not finite; a prediction is a finite number" },
        { "number", Seen.Doubles(1, 1e30), "the prediction for row 1 (counted from 0), 1e30, is beyond any sense; a prediction is a finite number" },
        { "number", Seen.Texts("1", "2"), "the prediction for row 0 (counted from 0), \"1\", is no number; a prediction is a finite number" },
        { "number", Seen.Doubles(1), "there is to be one prediction for each of the 2 rows, in their order; there are 1" },
        { "number", Seen.Int(1), "predictions come as an array or list, one for each row, and this is an int (1); a prediction is a finite number" },
        { "binary", Seen.Doubles(0.5, 1.5), "the prediction for row 1 (counted from 0), 1.5, is no probability; a prediction is one of the labels `B`, `M`, or the probability of `M`, a number from 0 to 1" },
        { "binary", Seen.Doubles(-0.1, 0.5), "the prediction for row 0 (counted from 0), -0.1, is no probability; a prediction is one of the labels `B`, `M`, or the probability of `M`, a number from 0 to 1" },
        { "binary", Seen.Texts("M", "m"), "the prediction for row 1 (counted from 0), \"m\", is none of the labels; a prediction is one of the labels `B`, `M`, or the probability of `M`, a number from 0 to 1" },
        { "binary", Seen.Sequence("object[]", Seen.Double(0.5), Seen.Text("M")), "the prediction for row 1 (counted from 0), \"M\", is no probability; a prediction is one of the labels `B`, `M`, or the probability of `M`, a number from 0 to 1" },
        { "flowers", Seen.Sequence("double[][]", Seen.Doubles(1, 1, 1), Seen.Doubles(1, 0, 0)), "the prediction for row 0 (counted from 0), [1, 1, 1], does not sum to 1; a prediction is one of the labels `setosa`, `versicolor`, `virginica`, or an array with the probability of each, in this order, which sum to 1" },
        { "flowers", Seen.Sequence("double[][]", Seen.Doubles(5, -3, -1), Seen.Doubles(1, 0, 0)), "the prediction for row 0 (counted from 0), [5, -3, -1], has a number that is no probability; a prediction is one of the labels `setosa`, `versicolor`, `virginica`, or an array with the probability of each, in this order, which sum to 1" },
        { "flowers", Seen.Sequence("double[][]", Seen.Doubles(1, 0), Seen.Doubles(1, 0, 0)), "the prediction for row 0 (counted from 0), [1, 0], has not 3 probabilities; a prediction is one of the labels `setosa`, `versicolor`, `virginica`, or an array with the probability of each, in this order, which sum to 1" },
        { "flowers", Seen.Doubles(0.5, 0.5), "the prediction for row 0 (counted from 0), 0.5, is none of the labels; a prediction is one of the labels `setosa`, `versicolor`, `virginica`, or an array with the probability of each, in this order, which sum to 1" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void SaysWhatAPredictionMustLookLike(string of, Observation value, string fault)
    {
        var label = of switch { "number" => Number, "binary" => Binary, _ => Flowers };
        Assert.Equal((null, fault), Read(label, value));
    }

    /// <summary>Of secret rows neither a value, nor a count, nor which row it was.</summary>
    [Theory, MemberData(nameof(Wrong))]
    public void QuotesNothingWhereRowsAreSecret(string of, Observation value, string _)
    {
        var label = of switch { "number" => Number, "binary" => Binary, _ => Flowers };
        string fault = new PredictionReader(label, 2, quotes: false).Read(value).Fault!;
        Assert.DoesNotContain("row 0", fault);
        Assert.DoesNotContain("row 1", fault);
        Assert.DoesNotContain("there are", fault);
        Assert.DoesNotContain("this is", fault);
    }

    private static readonly Observation[] Borders =
        [.. ((double[])[0, 1, 0.5, double.NaN, -0.0, double.Epsilon]).Select(Seen.Double), Seen.Text("B"), Seen.Text("M"), Seen.Text(""), Seen.Null];

    private static readonly Gen<Observation> Leaf = Gen.OneOf(
        Gen.Double.Select(Seen.Double), Gen.Int[0, Borders.Length - 1].Select(i => Borders[i]), Gen.Int.Select(value => Seen.Int(value)), Gen.Bool.Select(Seen.Bool));

    /// <summary>Whatever comes: a sentence, or what the worker's own guard finds nothing wrong with.</summary>
    [Fact]
    public void LetsNothingThroughThatMetricsCouldBeFooledBy() =>
        Gen.OneOf(Leaf.Array[0, 4].Select(items => Seen.Sequence("object[]", items)), Leaf.Array[2].Array[0, 4].Select(rows => Seen.Sequence("object[][]", [.. rows.Select(row => Seen.Sequence("object[]", row))])))
            .Sample(value =>
            {
                var (predicted, fault) = Read(Binary, value);
                Assert.NotEqual(predicted is null, fault is null);
                if (predicted is Predicted.Labels labels)
                    Assert.Null(PredictionGuard.Fault(new Predictions.Labels(2, 1, [0, 1], labels.Probabilities, labels.AreLabels)));
            });

    private static (Predicted? Predicted, string? Fault) Read(LabelColumn label, Observation value) => new PredictionReader(label, 2, quotes: true).Read(value);

    private static Predicted.Labels Labels(LabelColumn label, Observation value) => Assert.IsType<Predicted.Labels>(Read(label, value).Predicted);
}
