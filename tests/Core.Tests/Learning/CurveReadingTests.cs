using System.Collections.Immutable;
using Grader.Learning;

namespace Core.Tests.Learning;

/// <summary>The curves are those that were measured: 200 trees on breast_cancer with 15 % of the labels wrong, first seed.</summary>
public sealed class CurveReadingTests
{
    [Fact]
    public void AValidationLossThatRisesWhileTheOtherFallsIsOverfitting()
    {
        var reading = Read([.541, .020, .001, .0005], [.633, .685, 1.335, 3.622]);
        Assert.Equal((CurveShape.Overfit, 1), (reading.Shape, reading.BestIteration));
        Assert.Equal(3.622 / .633, reading.Rise, 9);
    }

    [Fact]
    public void BothHighAndCloseIsUnderfitting() => Assert.Equal(CurveShape.Underfit, Read([.692, .679, .655, .592], [.693, .681, .659, .606]).Shape);

    [Fact]
    public void BothLowIsAGoodFit() => Assert.Equal(CurveShape.GoodFit, Read([.689, .623, .536, .417], [.690, .635, .572, .518]).Shape);

    [Fact]
    public void ALossThatRisesOnBothIsNotOverfitting() => Assert.NotEqual(CurveShape.Overfit, Read([.5, .4, .9], [.5, .45, .9]).Shape);

    [Fact]
    public void WhatIsJudgedIsTheModelThatIsKept() =>
        Assert.Equal(CurveShape.GoodFit, CurveReading.Of(new TrainingResult([Seed([.541, .2, .001], [.633, .5, 1.335], kept: 1)])).Shape);

    [Fact]
    public void TheMeanOverTheSeedsDecidesAndTheMiddleOneSaysWhere()
    {
        var result = new TrainingResult(
            [Seed([.5, .3, .1], [.5, .6, .9]), Seed([.5, .3, .1], [.6, .5, .6]), Seed([.5, .3, .1], [.6, .5, .4])]);
        Assert.Equal((CurveShape.Overfit, 2), (result.Curve.Shape, result.Curve.BestIteration));
    }

    [Fact]
    public void ASquaredErrorIsNearInTermsOfItself()
    {
        Assert.Equal(CurveShape.Underfit, ReadNumbers(0.1, [29_000, 5_400], [29_500, 5_700]));
        Assert.Equal(CurveShape.GoodFit, ReadNumbers(0.6, [5_800, 2_400], [5_900, 3_300]));
        Assert.Equal(CurveShape.Overfit, ReadNumbers(0.99, [5_800, 2_000, 50], [5_900, 3_300, 3_700]));
    }

    /// <summary>Its curve begins where it ends.</summary>
    [Fact]
    public void AForestIsNoUnderfittingModel() => Assert.Equal(CurveShape.GoodFit, Read([.467, .43], [.485, .479]).Shape);

    private static CurveShape ReadNumbers(double trainRSquared, ImmutableArray<double> train, ImmutableArray<double> validation)
    {
        var regression = new Metrics.Regression(trainRSquared, 1, 1);
        return new TrainingResult([new SeedResult(1, regression, regression, null, new LossCurves(train, validation), train.Length - 1)]).Curve.Shape;
    }

    private static CurveReading Read(ImmutableArray<double> train, ImmutableArray<double> validation) =>
        CurveReading.Of(new TrainingResult([Seed(train, validation)]));

    private static SeedResult Seed(ImmutableArray<double> train, ImmutableArray<double> validation, int? kept = null)
    {
        var metrics = new Metrics.Classification(1, null, 0, [], [[100, 0], [0, 100]]);
        return new SeedResult(1, metrics, metrics, null, new LossCurves(train, validation), kept ?? train.Length - 1);
    }
}
