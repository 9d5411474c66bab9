using System.Collections.Immutable;

namespace Grader.Judging;

/// <summary>By content: the same keys, exactly, and under each the same value.</summary>
internal static class MapComparison
{
    public static Difference? Find(Observation.Map expected, Observation.Map actual, Comparing comparing)
    {
        ImmutableArray<Observation> expectedKeys = [.. expected.Entries.Select(entry => entry.Key)];
        ImmutableArray<Observation> actualKeys = [.. actual.Entries.Select(entry => entry.Key)];
        if (!comparing.Spend(Pairing.Cost(expectedKeys, actualKeys)))
            return Comparison.TooMuch();
        Pairing pairing = Pairing.Of(expectedKeys, actualKeys, comparing.WithoutTolerance());
        if (pairing.FirstMissing is not null || pairing.FirstSurplus is not null)
            return WrongKeys(pairing);
        for (int i = 0; i < expected.Entries.Length; i++)
        {
            Observation value = actual.Entries[pairing.PartnerOf(i)].Value;
            if (Comparison.Find(expected.Entries[i].Value, value, comparing) is { } difference)
                return difference.At(new Step.Key(expected.Entries[i].Key));
        }
        return null;
    }

    private static Difference WrongKeys(Pairing pairing) => new(
        () => (pairing.FirstMissing, pairing.FirstSurplus) switch
        {
            ({ } missing, null) => $"the key {ObservationText.Render(missing, 60)} is missing",
            (null, { } surplus) => $"the key {ObservationText.Render(surplus, 60)} is not expected",
            ({ } missing, { } surplus) => $"the key {ObservationText.Render(missing, 60)} is missing, the key {ObservationText.Render(surplus, 60)} is not expected",
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        RuleText.SameKeys);
}
