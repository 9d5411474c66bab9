using System.Text;
using Grader.Reporting;

namespace Grader.Regrading;

/// <summary>A regrade for a pull request or an issue.</summary>
public static class RegradeMarkdown
{
    public static string Render(Regrade regrade)
    {
        var page = new StringBuilder("# Regrade\n\n");
        page.Append(string.Join("  \n", regrade.Summary.Select(MarkdownText.Prose))).Append('\n');
        page.Append("\n| challenge | up, down, the same | what is not the same |\n| --- | --- | --- |\n");
        foreach (var challenge in regrade.Challenges)
            page.Append($"| {MarkdownText.Cell(challenge.Challenge)} | {challenge.Moves} | {string.Join("<br>", challenge.Causes.Select(MarkdownText.Cell))} |\n");
        foreach (var change in regrade.Changes)
            Write(page, change);
        return page.ToString();
    }

    private static void Write(StringBuilder page, GradeChange change)
    {
        page.Append($"\n## {RegradeText.Mark(change.Move)} {MarkdownText.Cell(RegradeText.Head(change))}\n\n");
        if (change.Move == GradeMove.Kept)
        {
            page.Append($"stays {ChangeText.Of(change.Before)}: {MarkdownText.Cell(ChangeText.Reason(change.Now) ?? VerdictText.Sentence(Verdict.JudgeError))}\n");
            return;
        }
        page.Append(MarkdownText.Prose(ChangeText.Of(change))).Append('\n');
        Table(page, change);
    }

    private static void Table(StringBuilder page, GradeChange change)
    {
        var (was, now) = (ChangeText.Reason(change.Before), ChangeText.Reason(change.Now));
        if (change.Checks.IsEmpty && was == now)
            return;
        page.Append("\n| check | change | was | now |\n| --- | --- | --- | --- |\n");
        if (was != now)
            page.Append($"| | | {Cell(was)} | {Cell(now)} |\n");
        foreach (var check in change.Checks)
        {
            var reasons = ChangeText.Reasons(check);
            page.Append($"| {MarkdownText.Cell(check.Name)}{(check.Hidden ? " (hidden)" : "")} | {ChangeText.Of(check)} | {Cell(reasons.Was)} | {Cell(reasons.Now)} |\n");
        }
    }

    private static string Cell(string? text) => text is null ? "" : MarkdownText.Cell(TextColumns.CutEnd(ReportText.Line(text), 300));
}
