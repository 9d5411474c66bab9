using System.Globalization;
using Grader.Learning;

namespace Grader.Grading.Models;

/// <summary>What is trained: what a curve means is the same for all, what to try is not.</summary>
internal enum Trainee { BoostedTrees, Forest, Network }

/// <summary>What the curves of the loss mean, and what to try, in one sentence.</summary>
internal static class CurveText
{
    /// <summary>As reports name it.</summary>
    public static string Key(CurveShape shape) => shape switch
    {
        CurveShape.GoodFit => "good-fit",
        CurveShape.Underfit => "underfit",
        _ => "overfit",
    };

    public static string Name(CurveShape shape) => shape switch
    {
        CurveShape.GoodFit => "a good fit",
        CurveShape.Underfit => "underfitting",
        _ => "overfitting",
    };

    /// <param name="isGapTooWide">The model is far better on its training rows: then no curve makes it a good fit.</param>
    public static string Of(CurveReading curve, Trainee trainee, bool isGapTooWide) => curve.Shape switch
    {
        CurveShape.Overfit => string.Create(CultureInfo.InvariantCulture,
            $"validation loss is lowest at iteration {curve.BestIteration} and {curve.Rise:F1} times that at the end: the model memorises; try {Smaller(trainee)}"),
        CurveShape.Underfit => string.Create(CultureInfo.InvariantCulture,
            $"training loss has only fallen to {curve.Fall:F2} of what a model has that knows nothing: the model has learnt little; try {Larger(trainee)}"),
        _ when isGapTooWide => string.Create(CultureInfo.InvariantCulture,
            $"validation loss is lowest at iteration {curve.BestIteration} and stays near it, but the model knows its training rows far better: it memorises; try {Smaller(trainee)}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"validation loss is lowest at iteration {curve.BestIteration} and stays near it: a good fit"),
    };

    private static string Smaller(Trainee trainee) => trainee switch
    {
        Trainee.BoostedTrees => "fewer leaves, fewer trees (an earlier stop), or more rows in each leaf",
        Trainee.Forest => "fewer leaves, or more rows in each leaf",
        _ => "an earlier stop (patience), dropout, or a smaller network",
    };

    private static string Larger(Trainee trainee) => trainee switch
    {
        Trainee.BoostedTrees => "more trees, more leaves, or a higher learning rate",
        Trainee.Forest => "more leaves, or fewer rows in each leaf",
        _ => "more epochs, a larger network, or another learning rate",
    };
}
