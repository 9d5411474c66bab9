using System.Collections.Immutable;
using Grader.Reporting;

namespace Grader.Regrading;

/// <summary>A check whose verdict, points or reason is another one; one side is null where it was not asked then, or is not any more.</summary>
public sealed record CheckChange(CheckResult? Before, CheckResult? Now)
{
    public string Name => (Now ?? Before!).Name;

    /// <summary>Of a hidden check nothing more is shown, here as anywhere.</summary>
    public bool Hidden => Before is { Hidden: true } || Now is { Hidden: true };

    /// <summary>Only its points are others, and not what it found.</summary>
    public bool IsOfWeight => Before is { } before && Now is { } now && FoundTheSame(before, now);

    /// <summary>In the order of the new grading, then what is gone.</summary>
    public static ImmutableArray<CheckChange> Between(ChallengeResult before, ChallengeResult now)
    {
        var old = before.Checks.ToLookup(check => check.Name, StringComparer.Ordinal);
        var changes = ImmutableArray.CreateBuilder<CheckChange>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var check in now.Checks)
        {
            names.Add(check.Name);
            var was = old[check.Name].FirstOrDefault();
            if (was is null || !AreAlike(was, check))
                changes.Add(new(was, check));
        }
        changes.AddRange(before.Checks.Where(check => !names.Contains(check.Name)).Select(check => new CheckChange(check, null)));
        return changes.ToImmutable();
    }

    private static bool AreAlike(CheckResult before, CheckResult now) =>
        (before.Points, before.MaxPoints) == (now.Points, now.MaxPoints) && FoundTheSame(before, now);

    private static bool FoundTheSame(CheckResult before, CheckResult now) =>
        (before.Verdict, before.Hidden) == (now.Verdict, now.Hidden)
        && (now.Hidden || string.Equals(before.Message, now.Message, StringComparison.Ordinal));
}
