using System.Collections.Immutable;
using Grader.Learning;
using Grader.Learning.Evaluating;
using Grader.Running;

namespace Learning.Tests;

/// <summary>Numbers that were worked out by hand, so that a new version of ML.NET cannot change a grade unseen.</summary>
public sealed class EvaluatorTests
{
    private static readonly Evaluator Evaluator = new();

    [Fact]
    public void TwoLabelsByHand()
    {
        var metrics = Binary([1, 1, 1, 0, 0], [0.9, 0.6, 0.3, 0.4, 0.2]);
        Assert.Equal(0.8, metrics.Accuracy, 12);
        Assert.Equal(5 / 6.0, metrics.Auc!.Value, 12); // 0.3 is below 0.4, the other five pairs are in order
        Assert.Equal(-(Math.Log(0.9) + Math.Log(0.6) + Math.Log(0.3) + Math.Log(0.6) + Math.Log(0.8)) / 5, metrics.LogLoss!.Value, 6);
        Assert.Equal([2, 0], metrics.Confusion[0]);
        Assert.Equal([1, 2], metrics.Confusion[1]);
        Assert.Equal((1, Math.Round(2 / 3.0, 9), 0.8), Rounded(metrics.PerLabel[1]));
        Assert.Equal((Math.Round(2 / 3.0, 9), 1, 0.8), Rounded(metrics.PerLabel[0]));
    }

    [Fact]
    public void TheFirstLabelMayBeThePositiveOne()
    {
        var metrics = (Metrics.Classification)Evaluator.Evaluate(new Predictions.Labels(2, 0, [0, 0, 1, 1], [0.9, 0.1, 0.4, 0.6, 0.2, 0.8, 0.1, 0.9], false));
        Assert.Equal((0.75, 1), (metrics.Accuracy, metrics.Auc));
        Assert.Equal([1, 1], metrics.Confusion[0]);
        Assert.Equal([0, 2], metrics.Confusion[1]);
    }

    [Fact]
    public void ThreeLabelsByHand()
    {
        double[] probabilities = [0.8, 0.1, 0.1, 0.3, 0.6, 0.1, 0.2, 0.5, 0.3, 0, 0, 1];
        var metrics = (Metrics.Classification)Evaluator.Evaluate(new Predictions.Labels(3, null, [0, 0, 1, 2], [.. probabilities], false));
        Assert.Equal(0.75, metrics.Accuracy, 12);
        Assert.Null(metrics.Auc);
        Assert.Equal(-(Math.Log(0.8) + Math.Log(0.3) + Math.Log(0.5)) / 4, metrics.LogLoss!.Value, 6);
        Assert.Equal([1, 1, 0], metrics.Confusion[0]);
        Assert.Equal((1, 0.5, Math.Round(2 / 3.0, 9)), Rounded(metrics.PerLabel[0]));
        Assert.Equal((1, 1, 1), Rounded(metrics.PerLabel[2]));
    }

    [Fact]
    public void NumbersByHand()
    {
        var metrics = (Metrics.Regression)Evaluator.Evaluate(new Predictions.Numbers([1, 2, 3, 6], [1, 2, 5, 6]));
        Assert.Equal(1 - 4 / 14.0, metrics.RSquared, 6);
        Assert.Equal(1, metrics.RootMeanSquaredError, 6);
        Assert.Equal(0.5, metrics.MeanAbsoluteError, 6);
    }

    [Fact]
    public void ATruthThatNeverVariesIsNotExplained() =>
        Assert.Equal(0, ((Metrics.Regression)Evaluator.Evaluate(new Predictions.Numbers([2, 2], [1, 3]))).RSquared);

    [Fact]
    public void TheLossMeansTheSameForTwoLabelsWhetherOneIsPositiveOrNot()
    {
        ImmutableArray<double> probabilities = [0.1, 0.9, 1, 0, 0, 1, 0.7, 0.3];
        var predictions = new Predictions.Labels(2, 1, [1, 0, 0, 1], probabilities, false);
        var binary = (Metrics.Classification)Evaluator.Evaluate(predictions);
        var multiclass = (Metrics.Classification)Evaluator.Evaluate(predictions with { Positive = null });
        Assert.Equal(binary.LogLoss, multiclass.LogLoss);
        Assert.Equal(binary.Confusion.SelectMany(row => row), multiclass.Confusion.SelectMany(row => row));
    }

    [Fact]
    public void ACertainAnswerThatIsWrongCostsSixteenNats() =>
        Assert.Equal(16.118 / 2, Binary([1, 0], [0, 0]).LogLoss!.Value, 3);

    [Fact]
    public void FromLabelsNothingIsComputedThatNeedsProbabilities()
    {
        var metrics = (Metrics.Classification)Evaluator.Evaluate(new Predictions.Labels(2, 1, [1, 0], [0, 1, 0, 1], AreLabels: true));
        Assert.Equal((0.5, null, null), (metrics.Accuracy, metrics.Auc, metrics.LogLoss));
    }

    [Fact]
    public void WhatIsNeverPredictedHasAPrecisionOfZero() =>
        Assert.Equal((0, 0, 0), Rounded(Binary([1, 0], [0.9, 0.9]).PerLabel[0]));

    /// <summary>Each is something that ML.NET takes without a word, and that makes a model look better than it is.</summary>
    public static TheoryData<string, Predictions> Forged => new()
    {
        { "NaN on the hard row", new Predictions.Labels(2, 1, [1, 0], [0.1, 0.9, double.NaN, double.NaN], false) },
        { "ones for every label", new Predictions.Labels(3, null, [0, 1], [1, 1, 1, 1, 1, 1], false) },
        { "more than certain", new Predictions.Labels(3, null, [0, 1], [5, 1, 1, 0, 1, 0], false) },
        { "less than nothing", new Predictions.Labels(2, 1, [1, 0], [-0.5, 1.5, 1, 0], false) },
        { "infinity", new Predictions.Labels(2, 1, [1, 0], [0, double.PositiveInfinity, 1, 0], false) },
        { "a row too few", new Predictions.Labels(2, 1, [1, 0], [0, 1], false) },
        { "a label that is not there", new Predictions.Labels(2, 1, [1, 2], [0, 1, 0, 1], false) },
        { "one label only", new Predictions.Labels(2, 1, [1, 1], [0, 1, 0, 1], false) },
        { "no rows", new Predictions.Labels(2, 1, [], [], false) },
        { "NaN as a number", new Predictions.Numbers([1, 2], [1, double.NaN]) },
        { "infinity as a number", new Predictions.Numbers([1, 2], [1, double.NegativeInfinity]) },
        { "a number that overflows when it is squared", new Predictions.Numbers([1, 2], [1, 1e30]) },
        { "no numbers", new Predictions.Numbers([], []) },
        { "a number too few", new Predictions.Numbers([1, 2], [1]) },
    };

    [Theory]
    [MemberData(nameof(Forged), DisableDiscoveryEnumeration = true)]
    public void NeverReachesTheMetrics(string what, Predictions predictions)
    {
        Assert.NotEmpty(what);
        Assert.Throws<WireException>(() => Evaluator.Evaluate(predictions));
    }

    private static Metrics.Classification Binary(ImmutableArray<int> truth, double[] positive) => (Metrics.Classification)Evaluator.Evaluate(
        new Predictions.Labels(2, 1, truth, [.. positive.SelectMany(p => (double[])[1 - p, p])], false));

    private static (double, double, double) Rounded(LabelMetrics metrics) =>
        (Math.Round(metrics.Precision, 9), Math.Round(metrics.Recall, 9), Math.Round(metrics.F1, 9));
}
