using Grader.Reporting;

namespace Grader.Regrading;

/// <summary>A change in words, raw: a renderer escapes it.</summary>
internal static class ChangeText
{
    /// <summary><c>wrong answer, 7 of 10 → accepted, 10 of 10 (+3)</c></summary>
    public static string Of(GradeChange change) =>
        $"{Of(change.Before)} → {Of(change.Now)}{(change.Points is { } points and not 0 ? $" ({Signed(points)})" : "")}";

    /// <summary><c>wrong answer, 0 of 2 → accepted, 2 of 2</c></summary>
    public static string Of(CheckChange change) => (change.Before, change.Now) switch
    {
        (null, { } now) => $"new, {Of(now)}",
        ({ } before, null) => $"no longer asked; it was {Of(before)}",
        ({ } before, { } now) when (before.Verdict, before.Points, before.MaxPoints) == (now.Verdict, now.Points, now.MaxPoints) => $"{Of(now)}, as before",
        ({ } before, { } now) => $"{Of(before)} → {Of(now)}",
        _ => "",
    };

    public static string Of(ChallengeResult result) => $"{VerdictText.Words(result)}, {ReportScores.Text(result.Score, result.MaxScore)}";

    /// <summary>Why a result is what it is, where no check says it; null if nothing more is to be said.</summary>
    public static string? Reason(ChallengeResult result) =>
        result.Diagnostics.FirstOrDefault() is { } diagnostic ? TextReport.Told(diagnostic)
        : result.Checks.IsEmpty || result.Verdict is Verdict.Rejected ? result.Notes.FirstOrDefault()
        : null;

    /// <summary>Null where nothing may be shown or there is nothing.</summary>
    public static (string? Was, string? Now) Reasons(CheckChange change)
    {
        if (change.Hidden)
            return (null, null);
        var (was, now) = (change.Before?.Message, change.Now?.Message);
        return string.Equals(was, now, StringComparison.Ordinal) ? (null, now) : (was, now);
    }

    private static string Of(CheckResult check) =>
        $"{VerdictText.WordsOfCheck(check.Verdict)}, {ReportScores.Text(check.Points, check.MaxPoints)}";

    private static string Signed(decimal points) => points > 0 ? $"+{ReportScores.Text(points)}" : $"−{ReportScores.Text(-points)}";
}
