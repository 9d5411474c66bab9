using System.Globalization;

namespace Grader.Reporting.Classes;

/// <summary>Sentences on a class that its page and the terminal share.</summary>
internal static class ClassWords
{
    private const int MostChecks = 3;

    public static string InShort(ChallengeView challenge) => challenge.Scores.Mean is { } mean
        ? $"{challenge.Accepted} of {challenge.Judged} accepted, mean {Mean(mean)} of {ReportScores.Text(challenge.MaxScore)}{(challenge.Hardest is { } hardest ? $"; fails most: {hardest.Name}" : "")}"
        : "no hand-in was judged";

    public static string Mean(decimal mean) => ReportScores.Text(Math.Round(mean, 2, MidpointRounding.AwayFromZero));

    /// <summary>Where a group failed alike.</summary>
    public static string Checks(AnswerGroup group)
    {
        string names = string.Join(", ", group.Checks.Take(MostChecks).Select(check => $"“{check}”"));
        return group.Checks.Length > MostChecks ? $"{names} and {group.Checks.Length - MostChecks} more" : names;
    }

    public static IEnumerable<string> Use(ResourceUse use)
    {
        if (use.Slowest is [.., var slowest])
            yield return $"Slowest check: half of the hand-ins within {Time(use.Slowest[use.Slowest.Length / 2])}, all within {Time(slowest)} of CPU time{(use.CpuLimit is { } limit ? $"; the limit is {Time(limit)}" : "")}.";
        if (use.Memory is [.., var most])
            yield return $"Memory: half within {Size(use.Memory[use.Memory.Length / 2])}, all within {Size(most)}{(use.MemoryLimit is { } bytes ? $"; the limit is {Size(bytes)}" : "")}.";
    }

    public static string Time(TimeSpan time) => time.TotalSeconds < 1
        ? $"{Math.Ceiling(time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture)} ms"
        : $"{Math.Round(time.TotalSeconds, 1).ToString(CultureInfo.InvariantCulture)} s";

    public static string Size(long bytes) => $"{Math.Round(bytes / (double)(1 << 20), bytes < 10 << 20 ? 1 : 0).ToString(CultureInfo.InvariantCulture)} MiB";
}
