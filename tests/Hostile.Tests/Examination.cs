namespace Hostile.Tests;

/// <summary>What is wrong with what became of the corpus; empty is right.</summary>
internal static class Examination
{
    public static IEnumerable<string> Verdicts(GradedClass graded, Entry entry)
    {
        var report = graded.ReportOf(entry);
        if (!entry.Verdicts.Contains(report.Verdict))
            yield return $"{entry.Id}: {report.Verdict} instead of {string.Join(" or ", entry.Verdicts)}: {report}";
        foreach (var (check, verdict) in entry.Checks)
            if (report.VerdictOf(check) != verdict)
                yield return $"{entry.Id}, {check}: {report.VerdictOf(check)} instead of {verdict}: {report}";
        if (entry.Note is { } note && !report.Notes.Contains(note, StringComparison.Ordinal))
            yield return $"{entry.Id}: no note says \"{note}\": {report.Notes}";
    }
}
