using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Grader.Reporting.Classes.Page;

/// <summary>What the class made of one challenge, to be opened.</summary>
internal sealed class ChallengeSection
{
    private const int MostNames = 8;

    private readonly StringBuilder _html;
    private readonly ClassView _view;
    private readonly ChallengeView _challenge;
    private readonly string _id;
    private readonly Func<ImmutableArray<int>, int> _group;

    private ChallengeSection(StringBuilder html, ClassView view, ChallengeView challenge, int index, Func<ImmutableArray<int>, int> group)
    {
        (_html, _view, _challenge, _group) = (html, view, challenge, group);
        _id = string.Create(CultureInfo.InvariantCulture, $"c{index + 1}");
    }

    /// <param name="group">Keeps rows for the script, and gives the number by which it knows them.</param>
    public static void Write(StringBuilder html, ClassView view, ChallengeView challenge, int index, Func<ImmutableArray<int>, int> group) =>
        new ChallengeSection(html, view, challenge, index, group).Write();

    private void Write()
    {
        Line($"<details id=\"{_id}\">");
        Line($"<summary><h3>{HtmlText.Line(_challenge.Id)}</h3> <span class=\"of\">{HtmlText.Line(ClassWords.InShort(_challenge))}</span></summary>");
        Line($"<ul class=\"verdicts\">{string.Concat(_challenge.Verdicts.Select(count => $"<li>{Number(count.Learners)} {HtmlBadge.Of(count.Verdict, VerdictText.Words(count.Verdict))}</li>"))}</ul>");
        if (_challenge.Judged > 0)
            Chart("scores", $"Scores of {TextPage.Count(_challenge.Judged, "judged hand-in")}", $"points of {ReportScores.Text(_challenge.MaxScore)}", Bars.OfScores(_challenge));
        Items();
        Question();
        WrongAnswers();
        Errors();
        Use();
        Line("</details>");
    }

    private void Items()
    {
        if (_challenge.Checks.IsEmpty)
            return;
        Line("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Checks\"><table class=\"items\"><caption>Checks, by the hand-ins that compiled</caption>");
        Line("<thead><tr><th scope=\"col\">check</th><th scope=\"col\">met</th><th scope=\"col\">difficulty: share</th><th scope=\"col\">discrimination</th><th scope=\"col\">that is</th></tr></thead><tbody>");
        foreach (var check in _challenge.Checks)
            Line($"<tr><th scope=\"row\">{HtmlText.Line(check.Name)}{(check.Hidden ? " <span class=\"place\">(hidden)</span>" : "")}</th>{Figures(check.Item)}</tr>");
        Line("</tbody></table></div>");
        Line($"<p class=\"place\">{HtmlText.Prose(ItemText.Legend)}</p>");
    }

    private static string Figures(ItemFigures item) =>
        $"<td>{Number(item.Met)} of {Number(item.Count)}</td><td>{ItemText.Percent(item.Share)}</td><td>{ItemText.Number(item.Discrimination)}</td><td class=\"words\">{HtmlText.Line(ItemText.Reading(item))}</td>";

    private void Question()
    {
        if (_challenge.Question is not { } question)
            return;
        Line("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"The question\"><table class=\"items\"><thead><tr><th scope=\"col\">the question</th><th scope=\"col\">met</th><th scope=\"col\">difficulty: share</th><th scope=\"col\">discrimination</th><th scope=\"col\">that is</th></tr></thead>");
        Line($"<tbody><tr><th scope=\"row\">answer</th>{Figures(question.Item)}</tr></tbody></table></div>");
        Line("<h4>What was answered</h4>");
        Line("<ul class=\"groups\">");
        foreach (var chosen in question.Chosen)
        {
            string text = chosen.Text.Length > 0 ? $"{chosen.Answer}: {chosen.Text}" : chosen.Answer.Length > 0 ? chosen.Answer : "no answer within the time";
            Line($"<li>{(chosen.IsRight ? HtmlBadge.Of(Verdict.Accepted, "right") + " " : "")}{HtmlText.Line(text)}{Who(chosen.Ever, text, $"{TextPage.Count(chosen.Ever.Length, "learner")}, {Number(chosen.First)} at first")}"
                + $"{(chosen.Misconception is { } believed ? $"<p class=\"place\">{HtmlText.Prose(believed)}</p>" : "")}</li>");
        }
        Line("</ul>");
    }

    private void WrongAnswers()
    {
        if (_challenge.WrongAnswers.IsEmpty)
            return;
        Line("<h4>The same wrong answers</h4>");
        Line("<ol class=\"groups\">");
        foreach (var group in _challenge.WrongAnswers)
            Line($"<li>{HtmlText.Line(ClassWords.Checks(group))}: {HtmlText.Prose(group.Text)}{Who(group.Learners, group.Text)}</li>");
        Line("</ol>");
    }

    private void Errors()
    {
        if (_challenge.Errors.IsEmpty)
            return;
        Line("<h4>What the compiler said</h4>");
        Line("<ol class=\"groups\">");
        foreach (var group in _challenge.Errors)
            Line($"<li>{HtmlText.Line(group.Id)}: {HtmlText.Prose(group.Message)}{Who(group.Learners, group.Id)}</li>");
        Line("</ol>");
    }

    /// <summary>Measured, and so another one in each run: the only part of the page that is, and marked as such.</summary>
    private void Use()
    {
        if (_challenge.Use is not { } use)
            return;
        Line("<div class=\"measured\"><h4>Time and memory</h4>");
        foreach (string line in ClassWords.Use(use))
            Line($"<p>{HtmlText.Line(line)}</p>");
        if (use is { CpuLimit: { } limit, Slowest.IsEmpty: false })
            Chart("time", "CPU time of each hand-in’s slowest check", "of the limit, up to", Bars.OfShares(use.Slowest.Select(time => time / limit)));
        if (use.MemoryLimit is { } bytes)
            Chart("memory", "Memory that each hand-in took at most", "of the limit, up to", Bars.OfShares(use.Memory.Select(taken => (double)taken / bytes)));
        Line("</div>");
    }

    /// <summary>How many, the first of them with their pages, and a button that shows them all in the table.</summary>
    private string Who(ImmutableArray<int> rows, string what, string? count = null)
    {
        if (rows.IsEmpty)
            return " <span class=\"place\">nobody</span>";
        var names = rows.Take(MostNames).Select(row => _view.Rows[row]).Select(row => row.Folder is { } folder
            ? $"<a href=\"{HtmlText.Encoded(Uri.EscapeDataString(folder))}/report.html\">{HtmlText.Line(row.Learner)}</a>" : HtmlText.Line(row.Learner));
        string more = rows.Length > MostNames ? $" and {Number(rows.Length - MostNames)} more" : "";
        return $" <button type=\"button\" class=\"who\" data-group=\"{Number(_group(rows))}\" data-what=\"{HtmlText.Line(TextColumns.CutEnd($"{_challenge.Id}, {ReportText.Line(what)}", 80))}\">{count ?? TextPage.Count(rows.Length, "learner")}</button>"
            + $"<p class=\"names\">{string.Join(", ", names)}{more}</p>";
    }

    private void Chart(string what, string title, string axis, ImmutableArray<(string Label, int Count)> bars) =>
        Line($"<figure><figcaption>{HtmlText.Line(title)}</figcaption>{BarChart.Svg($"{_id}-{what}", title, axis, bars)}</figure>");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Line(string html) => _html.Append(html).Append('\n');
}
