using System.Text;
using Grader.Reporting;

namespace Grader.Regrading;

/// <summary>A regrade as one page without a script, to be opened from the disk.</summary>
public static class RegradeHtml
{
    public static string Render(Regrade regrade)
    {
        var html = new StringBuilder();
        HtmlPage.Begin(html, "Regrade");
        html.Append("<header>\n<h1>Regrade</h1>\n");
        foreach (string line in regrade.Summary)
            html.Append($"<p>{HtmlText.Prose(line)}</p>\n");
        html.Append("</header>\n<main>\n<h2>By challenge</h2>\n<table class=\"overview\">\n<thead><tr><th scope=\"col\">challenge</th>"
            + "<th scope=\"col\">up, down, the same</th><th scope=\"col\">what is not the same</th></tr></thead>\n<tbody>\n");
        foreach (var challenge in regrade.Challenges)
            html.Append($"<tr><th scope=\"row\">{HtmlText.Line(challenge.Challenge)}</th><td>{challenge.Moves}</td><td>{string.Join("<br/>", challenge.Causes.Select(HtmlText.Line))}</td></tr>\n");
        html.Append("</tbody>\n</table>\n<h2>By learner</h2>\n");
        if (!regrade.Changes.Any())
            html.Append("<p>Every result is the one that it was.</p>\n");
        foreach (var change in regrade.Changes)
            Write(html, change);
        html.Append("</main>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void Write(StringBuilder html, GradeChange change)
    {
        string kind = change.Move switch { GradeMove.Up => "good", GradeMove.Down => "bad", GradeMove.Kept => "fault", _ => "idle" };
        string word = change.Move switch { GradeMove.Up => "up", GradeMove.Down => "down", GradeMove.Kept => "not graded again", _ => "same points" };
        html.Append($"<section class=\"card\">\n<h3>{HtmlText.Line(RegradeText.Head(change))}</h3> "
            + $"<span class=\"verdict {kind}\"><span aria-hidden=\"true\">{RegradeText.Mark(change.Move)} </span>{word}</span>\n");
        if (change.Move == GradeMove.Kept)
            html.Append($"<p>stays {ChangeText.Of(change.Before)}: {HtmlText.Line(ChangeText.Reason(change.Now) ?? VerdictText.Sentence(Verdict.JudgeError))}</p>\n");
        else
        {
            html.Append($"<p>{HtmlText.Line(ChangeText.Of(change))}</p>\n");
            Table(html, change);
        }
        html.Append("</section>\n");
    }

    private static void Table(StringBuilder html, GradeChange change)
    {
        var (was, now) = (ChangeText.Reason(change.Before), ChangeText.Reason(change.Now));
        if (change.Checks.IsEmpty && was == now)
            return;
        html.Append("<table class=\"overview\">\n<thead><tr><th scope=\"col\">check</th><th scope=\"col\">change</th><th scope=\"col\">was</th><th scope=\"col\">now</th></tr></thead>\n<tbody>\n");
        if (was != now)
            html.Append($"<tr><th scope=\"row\"></th><td></td><td>{Cell(was)}</td><td>{Cell(now)}</td></tr>\n");
        foreach (var check in change.Checks)
        {
            var reasons = ChangeText.Reasons(check);
            html.Append($"<tr><th scope=\"row\">{HtmlText.Line(check.Name)}{(check.Hidden ? " (hidden)" : "")}</th><td>{ChangeText.Of(check)}</td><td>{Cell(reasons.Was)}</td><td>{Cell(reasons.Now)}</td></tr>\n");
        }
        html.Append("</tbody>\n</table>\n");
    }

    private static string Cell(string? text) => text is null ? "" : HtmlText.Line(TextColumns.CutEnd(ReportText.Line(text), 300));
}
