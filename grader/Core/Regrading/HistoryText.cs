using System.Collections.Immutable;
using System.Globalization;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Regrading;

/// <summary>Every grading of a learner's hand-ins, each with why it differs from the one before.</summary>
public static class HistoryText
{
    /// <param name="gradings">By hand-in, then in the order in which they were made.</param>
    /// <param name="counting">Numbers of those that count.</param>
    public static string Render(ImmutableArray<KeptGrading> gradings, IReadOnlySet<long> counting, Func<string, ImmutableSortedDictionary<string, string>> files)
    {
        var page = new TextPage();
        foreach (var handIn in gradings.GroupBy(grading => grading.Key))
        {
            page.Gap();
            page.Prose("", $"{ReportText.Line(handIn.Key.Learner)}{(handIn.Key.Attempt.Length == 0 ? "" : $" ({ReportText.Line(handIn.Key.Attempt)})")}  {handIn.Key.Challenge}");
            KeptGrading? before = null;
            foreach (var grading in handIn)
            {
                page.Prose("  ", $"{Time(grading.Ended)}  {ChangeText.Of(grading.Graded.Result)}{(counting.Contains(grading.Id) ? "  ← counts" : "")}");
                if (before is not null)
                    Why(page, before, grading, files);
                before = grading;
            }
        }
        return page.ToString();
    }

    private static void Why(TextPage page, KeptGrading before, KeptGrading now, Func<string, ImmutableSortedDictionary<string, string>> files)
    {
        var causes = GradingCauses.Between(before, now, files);
        foreach (string cause in causes)
            page.Prose("    ", cause);
        if (!causes.IsEmpty)
            return;
        var change = new GradeChange(now.Key.Learner, now.Key.Attempt, before.Graded.Result, now.Graded.Result, causes);
        page.Prose("    ", change.Move == GradeMove.Same ? "graded again, with the same result" : "nothing that is known of was changed: the code does not always do the same");
    }

    private static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
