using System.Collections.Immutable;

namespace Grader.Judging;

/// <summary>Sets, and sequences whose order does not count: each expected element has an actual one of its own, and none is left over.</summary>
internal static class UnorderedComparison
{
    public static Difference? Find(ImmutableArray<Observation> expected, ImmutableArray<Observation> actual, Comparing comparing, string rule)
    {
        if (!comparing.Spend(Pairing.Cost(expected, actual)))
            return Comparison.TooMuch();
        Pairing pairing = Pairing.Of(expected, actual, comparing);
        Observation? missing = pairing.FirstMissing, surplus = pairing.FirstSurplus;
        if (missing is null && surplus is null)
            return null;
        string length = expected.Length == actual.Length ? "" : $"expected {Plural.Of(expected.Length, "element")}, got {actual.Length}: ";
        return new Difference(() => length + Words(missing, surplus), rule, Digits(missing, surplus));
    }

    private static string Words(Observation? missing, Observation? surplus)
    {
        int digits = Digits(missing, surplus);
        string lost = missing is null ? "" : $"{ObservationText.Render(missing, 80, [], digits)} is missing";
        string extra = surplus is null ? "" : $"{ObservationText.Render(surplus, 80, [], digits)} is one too many";
        return lost.Length > 0 && extra.Length > 0 ? $"{lost}, {extra}" : lost + extra;
    }

    private static int Digits(Observation? missing, Observation? surplus) => (missing, surplus) is (Observation.Floating x, Observation.Floating y)
        ? NumberText.DigitsToTell(x.Value, y.Value)
        : NumberText.UsualDigits;
}
