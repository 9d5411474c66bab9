using System.Collections.Immutable;
using Grader.Reporting;

namespace Grader.Learners;

/// <summary>What a save has changed, in one line.</summary>
public static class SaveChange
{
    /// <param name="before">Null: it is the first time.</param>
    public static string? Text(LearnerReport? before, LearnerReport now)
    {
        if (before is null)
            return null;
        ImmutableArray<string> told =
        [
            .. Compiles(before, now), .. Checks(before, now),
        ];
        return told.IsEmpty ? "No check changed." : $"{string.Join("; ", told)}.";
    }

    private static IEnumerable<string> Compiles(LearnerReport before, LearnerReport now)
    {
        if (Compiles(before) != Compiles(now))
            yield return Compiles(now) ? "It compiles now" : "It no longer compiles";
    }

    // A check alone may not compile: what it calls is missing.
    private static bool Compiles(LearnerReport report) => !report.Results.Any(result =>
        result.Verdict == Verdict.CompileError && result.Checks.All(check => check.Verdict == Verdict.CompileError));

    private static IEnumerable<string> Checks(LearnerReport before, LearnerReport now)
    {
        var (passed, passes) = (Passing(before), Passing(now));
        int more = passes.Except(passed).Count();
        ImmutableArray<(string, string Name, bool Hidden)> fewer = [.. passed.Except(passes)];
        if (more > 0)
            yield return $"{more} more {(more == 1 ? "check passes" : "checks pass")}";
        if (fewer is [var (_, name, hidden)])
            yield return $"1 check that passed fails now{(hidden ? "" : $": {ReportText.Line(name)}")}";
        else if (fewer.Length > 1)
            yield return $"{fewer.Length} checks that passed fail now";
    }

    private static HashSet<(string Challenge, string Name, bool Hidden)> Passing(LearnerReport report) =>
        [.. report.Results.SelectMany(result => result.Checks.Where(check => check.Verdict == Verdict.Accepted).Select(check => (result.Challenge, check.Name, check.Hidden)))];
}
