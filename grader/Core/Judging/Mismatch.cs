namespace Grader.Judging;

/// <summary>Where and how an observation differs from what was expected, in words for a learner.</summary>
/// <param name="Message">With the place: <c>index 1: expected 0, got -2</c>.</param>
/// <param name="Path">The place as C# would write it, <c>[3].Weights[0, 1]</c>; empty for the whole value. Never a raw control character.</param>
/// <param name="Expected">The whole expected value as text, bounded; of long text the line that differs.</param>
/// <param name="Actual">As <paramref name="Expected"/>.</param>
/// <param name="Rule">What would have counted as equal: <c>within 1e-9</c>.</param>
public sealed record Mismatch(string Message, string Path, string Expected, string Actual, string Rule);
