using System.Collections.Immutable;
using Grader.Grading.Models;

namespace Grader.Grading.Proofs;

/// <summary>One threshold of a challenge, and who stands where.</summary>
/// <param name="Metric">What is measured, as in <c>accuracy</c>.</param>
/// <param name="Split">Of which rows; null: of several, or of none.</param>
/// <param name="IsLeast">Values are to be at the bound or above it; else at it or below.</param>
/// <param name="MissedBy">The samples for <c>wrong-answer</c> that miss it, most clearly first.</param>
/// <param name="Baselines">What needs no learning, or not much; of it no errors are known. The best first.</param>
public sealed record Band(
    string Check, BoundKind Kind, string Metric, string? Split, bool IsLeast, double Bound,
    Standing Reference, ImmutableArray<Standing> MissedBy, ImmutableArray<Standing> Baselines)
{
    public bool IsProved => Reference.IsClear && Reference.IsMet;

    public bool IsMetByABaseline => Baselines.Any(baseline => baseline.IsMet);
}

/// <summary>Where one stands at a threshold.</summary>
/// <param name="Who"><c>reference</c>, a sample's path or a baseline's name.</param>
/// <param name="Error">The standard error of the value; null: not known.</param>
/// <param name="Inside">How far inside the bound the value is; negative: outside.</param>
public sealed record Standing(string Who, double Value, double? Error, double Inside, bool IsMet)
{
    private const double ErrorsAway = 2;

    /// <summary>So far from the bound that chance does not decide on which side it is.</summary>
    public bool IsClear => Inside != 0 && Math.Abs(Inside) >= ErrorsAway * Error;

    /// <summary>The distance from the bound in standard errors; null: none is known, or it is nothing.</summary>
    public double? Margin => Error > 0 ? Inside / Error : null;
}
