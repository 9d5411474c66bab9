using System.Collections.Immutable;

namespace Grader.Reporting.Classes.Page;

/// <summary>Numbers of a class in a few classes of size, to be drawn as bars.</summary>
internal static class Bars
{
    private static readonly ImmutableArray<double> Shares = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 0.8, 1];

    /// <summary>A tenth of the full score wide each, and the full score for itself.</summary>
    public static ImmutableArray<(string Label, int Count)> OfScores(ChallengeView challenge)
    {
        string Label(int tenth) => ReportScores.Text(Math.Round(challenge.MaxScore * tenth / 10, 1));
        return [.. challenge.Scores.Counts.Select((count, tenth) => (tenth == 10 ? Label(10) : $"{Label(tenth)}–", count))];
    }

    /// <summary>Narrow where most are: nearly all hand-ins need a small part of what they may.</summary>
    public static ImmutableArray<(string Label, int Count)> OfShares(IEnumerable<double> shares)
    {
        int[] counts = new int[Shares.Length + 1];
        foreach (double share in shares)
            counts[Shares.Count(bound => share > bound)]++;
        return [.. counts.Select((count, index) => (index == Shares.Length ? "more" : ItemText.Percent(Shares[index]), count))];
    }
}
