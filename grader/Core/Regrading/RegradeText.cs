using Grader.Reporting;

namespace Grader.Regrading;

/// <summary>A regrade for a terminal of 80 columns.</summary>
public static class RegradeText
{
    public static string Render(Regrade regrade)
    {
        var page = new TextPage();
        foreach (string line in regrade.Summary)
            page.Prose("", line);
        foreach (var challenge in regrade.Challenges)
        {
            page.Gap();
            page.Prose("", $"{challenge.Challenge}: {challenge.Moves}");
            foreach (string cause in challenge.Causes)
                page.Prose("  ", cause);
        }
        foreach (var change in regrade.Changes)
        {
            page.Gap();
            page.Prose($"{Mark(change.Move)} ", Head(change));
            Detail(page, change);
        }
        return page.ToString();
    }

    internal static char Mark(GradeMove move) => move switch { GradeMove.Up => '↑', GradeMove.Down => '↓', GradeMove.Kept => '!', _ => '=' };

    internal static string Head(GradeChange change) =>
        $"{ReportText.Line(change.Learner)}{(change.Attempt.Length == 0 ? "" : $" ({ReportText.Line(change.Attempt)})")}  {change.Challenge}";

    private static void Detail(TextPage page, GradeChange change)
    {
        if (change.Move == GradeMove.Kept)
        {
            page.Prose("  ", $"stays {ChangeText.Of(change.Before)}: {ChangeText.Reason(change.Now) ?? VerdictText.Sentence(Verdict.JudgeError)}");
            return;
        }
        page.Prose("  ", ChangeText.Of(change));
        Reasons(page, "  ", (ChangeText.Reason(change.Before), ChangeText.Reason(change.Now)));
        foreach (var check in change.Checks)
        {
            page.Prose("  ", $"{ReportText.Line(check.Name)}{(check.Hidden ? " (hidden)" : "")}: {ChangeText.Of(check)}");
            Reasons(page, "    ", ChangeText.Reasons(check));
        }
    }

    private static void Reasons(TextPage page, string indent, (string? Was, string? Now) reasons)
    {
        if (reasons.Was is { } was && was != reasons.Now)
            page.Prose($"{indent}was: ", was, mostLines: 3);
        if (reasons.Now is { } now && now != reasons.Was)
            page.Prose($"{indent}now: ", now, mostLines: 3);
    }
}
