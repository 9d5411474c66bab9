using System.Text;

namespace Grader.Reporting;

/// <summary>How a page without a script begins: nothing is loaded, and a policy says so.</summary>
internal static class HtmlPage
{
    /// <param name="title">Encoded.</param>
    public static void Begin(StringBuilder html, string title)
    {
        Line("<!DOCTYPE html>");
        Line("<html lang=\"en\">");
        Line("<head>");
        Line("<meta charset=\"utf-8\"/>");
        Line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>");
        Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        Line("<meta name=\"color-scheme\" content=\"light dark\"/>");
        Line("<meta name=\"referrer\" content=\"no-referrer\"/>");
        Line($"<title>{title}</title>");
        // No `<`, `&` or `]]>` is in the sheet: as XML it is the same text.
        Line($"<style>\n{HtmlStyle.Sheet}\n</style>");
        Line("</head>");
        Line("<body>");

        void Line(string line) => html.Append(line).Append('\n');
    }
}
