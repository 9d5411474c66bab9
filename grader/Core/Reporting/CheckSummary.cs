namespace Grader.Reporting;

/// <summary>Failed checks with one and the same message: <c>one vector, random vectors: the checks call …</c></summary>
internal sealed record CheckGroup(Verdict Verdict, CheckResult First, string Names)
{
    public string Message => First.Message ?? VerdictText.Sentence(Verdict);
}

/// <summary>A challenge's checks in short: the visible failed ones, like ones together, and lines that count the others.</summary>
internal sealed class CheckSummary
{
    public CheckSummary(ChallengeResult result, CheckResult? except)
    {
        // Where nothing compiled, every check has that verdict; the compiler's words have said it already.
        var shown = result.Checks.Where(check => !check.Hidden && check.Verdict is not (Verdict.Accepted or Verdict.Skipped) && check != except
            && (check.Message is not null || result.Diagnostics.IsEmpty)).ToList();
        // Of two models the same may be said, and yet they are two.
        Failed = shown.GroupBy(check => (check.Verdict, check.Message ?? check.Name, check.Model))
            .Select(group => new CheckGroup(group.Key.Verdict, group.First(), Names([.. group])))
            .ToList();
        Models = [.. result.Checks.Where(check => check is { Hidden: false, Verdict: Verdict.Accepted, Model: not null })];
        Lines = new[] { Counted(result.Checks.Where(check => !check.Hidden), "check"), Counted(result.Checks.Where(check => check.Hidden), "hidden check") }
            .OfType<string>().ToList();
        IsDull = Failed.Count == 0 && result.Checks.All(check => !check.Hidden || check.Verdict == Verdict.Accepted);
    }

    public IReadOnlyList<CheckGroup> Failed { get; }

    /// <summary>Accepted checks of models: what was measured is worth a look all the same.</summary>
    public IReadOnlyList<CheckResult> Models { get; }

    public IReadOnlyList<string> Lines { get; }

    /// <summary>Nothing that is not said elsewhere.</summary>
    public bool IsDull { get; }

    /// <summary><c>✗ 2 hidden checks: 1 accepted, 1 wrong answer</c>; null if there are none.</summary>
    public static string? Counted(IEnumerable<CheckResult> checks, string noun)
    {
        var all = checks.ToList();
        if (all.Count == 0)
            return null;
        var worst = all.Max(check => check.Verdict);
        var counts = all.GroupBy(check => check.Verdict).OrderBy(group => group.Key).ToList();
        var told = counts.Count == 1
            ? $"{(all.Count > 1 ? "all " : "")}{VerdictText.WordsOfCheck(worst)}"
            : string.Join(", ", counts.Select(group => $"{group.Count()} {VerdictText.WordsOfCheck(group.Key)}"));
        return $"{TextReport.Mark(worst)} {TextPage.Count(all.Count, noun)}: {told}";
    }

    private static string Names(List<CheckResult> checks) => checks.Count <= 3
        ? string.Join(", ", checks.Select(check => ReportText.Line(check.Name)))
        : $"{ReportText.Line(checks[0].Name)} and {checks.Count - 1} more checks";
}
