namespace Hostile.Tests;

/// <summary>What is wrong with what became of the corpus; empty is right.</summary>
internal static class Examination
{
    /// <summary>Unlike a comparison of lists it shows all of them.</summary>
    public static void AssertNone(IEnumerable<string> findings)
    {
        string[] all = [.. findings];
        Assert.True(all.Length == 0, string.Join("\n\n", all));
    }

    public static IEnumerable<string> Verdicts(GradedClass graded, Entry entry)
    {
        var report = graded.ReportOf(entry);
        if (!entry.Verdicts.Contains(report.Verdict))
            yield return $"{entry.Id}: {report.Verdict} instead of {string.Join(" or ", entry.Verdicts)}: {report}";
        foreach (var (check, verdict) in entry.Checks)
            if (report.VerdictOf(check) != verdict)
                yield return $"{entry.Id}, {check}: {report.VerdictOf(check)} instead of {verdict}: {report}";
        if (entry.Note is { } note && report.Verdict == entry.Verdicts[0] && !report.Notes.Contains(note, StringComparison.Ordinal))
            yield return $"{entry.Id}: no note says \"{note}\": {report.Notes}";
    }
}
