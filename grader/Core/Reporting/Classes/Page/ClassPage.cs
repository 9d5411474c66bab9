using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Grader.Reporting.Classes.Page;

/// <summary>
/// class.html: the class in one file that loads nothing and opens from the disk. Its only script is named by its hash in the page's policy, so
/// that no other can run, whatever a learner is called; it shows data as text and never as HTML.
/// </summary>
public sealed class ClassPage
{
    private static readonly string Script = Resource("class.js"), Sheet = Resource("class.css");

    private readonly StringBuilder _html = new();
    private readonly List<ImmutableArray<int>> _groups = [];
    private readonly ClassView _view;

    private ClassPage(ClassView view) => _view = view;

    public static string Render(ClassView view)
    {
        var page = new ClassPage(view);
        page.Head();
        page.Header();
        page.Line("<main>");
        page.Table();
        page.Challenges();
        page.Line("</main>");
        page.Line($"<script type=\"application/json\" id=\"data\">{ClassData.Render(view, page._groups)}</script>");
        page.Line($"<script>{Script}</script>");
        page.Line("</body>");
        page.Line("</html>");
        return page._html.ToString();
    }

    private void Head()
    {
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)));
        Line("<!DOCTYPE html>");
        Line("<html lang=\"en\">");
        Line("<head>");
        Line("<meta charset=\"utf-8\"/>");
        Line($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\"/>");
        Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        Line("<meta name=\"color-scheme\" content=\"light dark\"/>");
        Line("<meta name=\"referrer\" content=\"no-referrer\"/>");
        Line("<title>The class</title>");
        Line($"<style>\n{HtmlStyle.Sheet}\n{Sheet}</style>");
        Line("</head>");
        Line("<body class=\"class\">");
    }

    private void Header()
    {
        Line("<header>");
        Line("<p class=\"staff\"><strong>For staff only.</strong> It names every learner and tells what hidden checks expect: don’t hand it out.</p>");
        Line("<h1>The class</h1>");
        Line($"<p>{TextPage.Count(_view.Rows.Length, "learner")}, {TextPage.Count(_view.Challenges.Length, "challenge")}. <a href=\"#challenges\">To the challenges</a></p>");
        Line("</header>");
    }

    private void Table()
    {
        Line("<section id=\"learners\" aria-labelledby=\"learners-title\">");
        Line("<h2 id=\"learners-title\" tabindex=\"-1\">Learners</h2>");
        Line("<noscript><p>The table needs JavaScript; each learner’s page is in the folder beside this file.</p></noscript>");
        Line("<div class=\"tools\" role=\"search\">");
        Line("<label>Name <input id=\"text\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\"/></label>");
        Line($"<label>Pack <select id=\"pack\"><option value=\"\">all</option>{Options(_view.Challenges.Select(challenge => challenge.Id.Split('/')[0]).Distinct())}</select></label>");
        Line($"<label>With verdict <select id=\"verdict\"><option value=\"\">any</option>{Verdicts()}</select></label>");
        Line("<button type=\"button\" id=\"all\">Show all</button>");
        Line("<p id=\"count\" role=\"status\"></p>");
        Line("</div>");
        Line("<div class=\"window\" id=\"window\" tabindex=\"0\" role=\"region\" aria-labelledby=\"learners-title\">");
        Line("<table id=\"table\"><thead></thead><tbody></tbody></table>");
        Line("</div>");
        Line("</section>");
    }

    private void Challenges()
    {
        Line("<section id=\"challenges\" aria-labelledby=\"challenges-title\">");
        Line("<h2 id=\"challenges-title\">Challenges</h2>");
        foreach (var (index, challenge) in _view.Challenges.Index())
            ChallengeSection.Write(_html, _view, challenge, index, Group);
        Line("</section>");
    }

    private int Group(ImmutableArray<int> rows)
    {
        _groups.Add(rows);
        return _groups.Count - 1;
    }

    private string Verdicts()
    {
        var there = _view.Challenges.SelectMany(challenge => challenge.Verdicts).Select(count => count.Verdict).Distinct().Order();
        return string.Concat(there.Select(verdict => $"<option value=\"{VerdictText.Name(verdict)}\">{VerdictText.Words(verdict)}</option>"));
    }

    private static string Options(IEnumerable<string> values) =>
        string.Concat(values.Select(value => $"<option value=\"{HtmlText.Line(value)}\">{HtmlText.Line(value)}</option>"));

    private void Line(string html) => _html.Append(html).Append('\n');

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(ClassPage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
