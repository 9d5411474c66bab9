using System.Text;

namespace Grader.Reporting;

/// <summary>Lines of at most 80 columns, each ending in LF and none in a blank.</summary>
/// <param name="columns">Of prose, where a terminal has fewer.</param>
internal sealed class TextPage(int columns = TextPage.Width)
{
    public const int Width = 80;

    private readonly StringBuilder _text = new();
    private bool _gap;

    /// <summary>A line that is known to fit and whose learner's text is already safe.</summary>
    public void Line(string line)
    {
        _text.Append(_gap ? "\n" : "").Append(ReportText.Guarded(line.TrimEnd(' '))).Append('\n');
        _gap = false;
    }

    /// <summary>An empty line before the next one, if something stands before it.</summary>
    public void Gap() => _gap = _text.Length > 0;

    /// <summary>
    /// Text of any length and origin: made safe and wrapped. <paramref name="first"/> stands before the first line, as many blanks
    /// before the others.
    /// </summary>
    public void Prose(string first, string text, int mostLines = 8, Func<string, string>? paint = null)
    {
        var indent = new string(' ', first.Length);
        var lines = ReportText.Lines(text).SelectMany(line => TextColumns.Wrap(line, columns - indent.Length)).ToList();
        foreach (var (index, line) in lines.Take(mostLines).Index())
            Line((index == 0 ? first : indent) + (paint is null ? line : paint(line)));
        if (lines.Count > mostLines)
            Line($"{indent}… ({Count(lines.Count - mostLines, "more line")})");
    }

    public override string ToString() => _text.ToString();

    /// <summary><c>1 check</c>, <c>2 checks</c>.</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
