using System.Collections.Immutable;

namespace Grader.Judging;

/// <summary>Any array, list or sequence is a sequence: by length, then element by element, unless the check says that order does not count.</summary>
internal static class SequenceComparison
{
    /// <summary>Beyond it the guess that only the order is wrong would cost more than it tells.</summary>
    private const int LongestToReorder = 1_000;

    public static Difference? Find(Observation.Sequence expected, Observation.Sequence actual, Comparing comparing) => comparing.Rule.Unordered
        ? UnorderedComparison.Find(expected.Items, actual.Items, comparing.WithOrder(), RuleText.AnyOrder)
        : InOrder(expected.Items, actual.Items, comparing);

    private static Difference? InOrder(ImmutableArray<Observation> expected, ImmutableArray<Observation> actual, Comparing comparing)
    {
        if (expected.Length != actual.Length)
            return new Difference(() => $"expected {Plural.Of(expected.Length, "element")}, got {actual.Length}", RuleText.SameLength);
        for (int i = 0; i < expected.Length; i++)
            if (Comparison.Find(expected[i], actual[i], comparing) is { } difference)
            {
                difference.At(new Step.Index(i));
                return IsReordered(expected, actual, comparing) ? difference.Guessing("same elements in another order") : difference;
            }
        return null;
    }

    private static bool IsReordered(ImmutableArray<Observation> expected, ImmutableArray<Observation> actual, Comparing comparing) =>
        comparing.Guesses && expected.Length is > 1 and <= LongestToReorder
        && UnorderedComparison.Find(expected, actual, comparing.WithOrder(), RuleText.AnyOrder) is null;
}
