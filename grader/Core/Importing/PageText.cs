using System.Net;
using System.Text;

namespace Grader.Importing;

/// <summary>The text that somebody typed into a page's editor, out of the HTML that it was kept as. One pass: the page is a learner's.</summary>
internal sealed class PageText
{
    private static readonly HashSet<string> EndsLine = new(StringComparer.OrdinalIgnoreCase) { "br", "/p", "/div", "/li", "/tr", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6", "/pre" };

    private readonly string _html;
    private readonly StringBuilder _text = new();
    private int _at;
    private bool _isPreformatted;

    private PageText(string html) => _html = html;

    public static string Of(string html)
    {
        var page = new PageText(html);
        while (page._at < html.Length)
            page.Next();
        string text = WebUtility.HtmlDecode(page._text.ToString()).Replace('\u00A0', ' ');
        return string.Join('\n', text.Split('\n').Select(line => line.TrimEnd())).Trim('\n', ' ') + "\n";
    }

    private void Next()
    {
        char c = _html[_at];
        if (c == '<')
            Tag();
        else
        {
            // Source line ends mean nothing but within <pre>.
            bool isBlank = !_isPreformatted && c is '\n' or '\r' or '\t';
            if (!isBlank || _text.Length > 0 && _text[^1] is not (' ' or '\n'))
                _text.Append(isBlank ? ' ' : c);
            _at++;
        }
    }

    private void Tag()
    {
        if (_html.AsSpan(_at).StartsWith("<!--"))
        {
            SkipTo("-->");
            return;
        }
        int end = _html.IndexOf('>', _at);
        if (end < 0)
            end = _html.Length - 1;
        string name = new([.. _html[(_at + 1)..end].TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c == '/')]);
        _at = end + 1;
        if (name.Equals("pre", StringComparison.OrdinalIgnoreCase) || name.Equals("/pre", StringComparison.OrdinalIgnoreCase))
            _isPreformatted = name[0] != '/';
        if (name is "script" or "style" or "head" or "title")
            SkipTo($"</{name}>");
        else if (EndsLine.Contains(name.Length > 1 ? name.TrimEnd('/') : name))
            _text.Append('\n');
    }

    private void SkipTo(string end)
    {
        int at = _html.IndexOf(end, _at, StringComparison.OrdinalIgnoreCase);
        _at = at < 0 ? _html.Length : at + end.Length;
    }
}
