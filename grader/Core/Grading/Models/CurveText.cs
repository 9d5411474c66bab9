using System.Globalization;
using Grader.Learning;

namespace Grader.Grading.Models;

/// <summary>What the curves of the loss mean, and what to try, in one sentence.</summary>
internal static class CurveText
{
    public static string Name(CurveShape shape) => shape switch
    {
        CurveShape.GoodFit => "a good fit",
        CurveShape.Underfit => "underfitting",
        _ => "overfitting",
    };

    public static string Of(CurveReading curve) => curve.Shape switch
    {
        CurveShape.Overfit => string.Create(CultureInfo.InvariantCulture,
            $"validation loss is lowest at iteration {curve.BestIteration} and {curve.Rise:F1} times that at the end: the model memorises; try a smaller one, or an earlier stop"),
        CurveShape.Underfit => string.Create(CultureInfo.InvariantCulture,
            $"training loss has only fallen to {curve.Fall:F2} of what it was at first: the model has learnt little; try a larger one, more iterations, or longer steps"),
        _ => string.Create(CultureInfo.InvariantCulture, $"validation loss is lowest at iteration {curve.BestIteration} and stays near it: a good fit"),
    };
}
