using System.Collections.Immutable;

namespace Grader.Learning;

/// <summary>Numbers that a worker can't have computed of what it was given.</summary>
public sealed class AnswerGuardTests
{
    private static readonly Draw Draw = new(Train: 6, Validation: 4, Test: 0, Noise: 0, Seed: 7);

    private static readonly Target.Labels Labels = new(2, 1, [0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);

    [Fact]
    public void TakesWhatFits()
    {
        Assert.True(AnswerGuard.Fits(Of(6), 2, 6));
        Assert.True(AnswerGuard.Fits(new Metrics.Regression(-3, 1e30, 1e15), null, 6));
        Assert.True(AnswerGuard.Fits(Trained(), Labels, Draw));
    }

    [Fact]
    public void RefusesOtherLabelsRowsAndKinds()
    {
        Assert.False(AnswerGuard.Fits(Of(6), 3, 6));
        Assert.False(AnswerGuard.Fits(Of(6), 2, 7));
        Assert.False(AnswerGuard.Fits(Of(6), null, 6));
        Assert.False(AnswerGuard.Fits(Of(6) with { Confusion = [[int.MaxValue, int.MaxValue], [2, 6]] }, 2, 6));
        Assert.False(AnswerGuard.Fits(new Metrics.Regression(0, 1, 1), 2, 6));
        Assert.False(AnswerGuard.Fits(new Metrics.Regression(0, 1e200, 1), null, 6));
    }

    [Fact]
    public void RefusesATrainingOfOtherRowsOrAnotherSeed()
    {
        Assert.False(AnswerGuard.Fits(Trained() with { Seed = 8 }, Labels, Draw));
        Assert.False(AnswerGuard.Fits(Trained() with { Train = Of(5) }, Labels, Draw));
        Assert.False(AnswerGuard.Fits(Trained() with { Validation = new Metrics.Regression(0, 1, 1) }, Labels, Draw));
        Assert.False(AnswerGuard.Fits(Trained() with { Test = Of(4) }, Labels, Draw));
        Assert.False(AnswerGuard.Fits(Trained(), Labels, Draw with { Test = 4 }));
        Assert.False(AnswerGuard.Fits(Trained() with { Losses = new LossCurves([0.5, 1e200], [0.5, 0.5]) }, Labels, Draw));
    }

    private static SeedResult Trained() => new(7, Of(6), Of(4), null, new LossCurves([0.5, 0.4], [0.5, 0.5]), 1);

    private static Metrics.Classification Of(int rows) =>
        new(0.5, null, 0.7, [new LabelMetrics(0, 0, 0), new LabelMetrics(0, 0, 0)], [[rows - 2, 0], [2, 0]]);
}
