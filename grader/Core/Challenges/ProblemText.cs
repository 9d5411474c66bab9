using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Grader.Challenges;

/// <summary>Problems as text, one line each: <c>relu-stack/relu/challenge.yaml:4: unknown key `dificulty`; did you mean `difficulty`?</c></summary>
public static class ProblemText
{
    public static string Render(ImmutableArray<Problem> problems)
    {
        var text = new StringBuilder();
        foreach (var problem in problems)
            text.Append(Render(problem)).Append('\n');
        return text.ToString();
    }

    public static string Render(Problem problem)
    {
        string line = problem.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "";
        string suggestion = problem.Suggestion is { } name ? $"; did you mean `{name}`?" : "";
        return Printable($"{problem.File}{line}: {problem.Message}{suggestion}");
    }

    /// <summary>One line that cannot steer a terminal: names and values come from files.</summary>
    private static string Printable(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (char c in text)
            if (char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                shown.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)c:X4}}}");
            else
                shown.Append(c);
        return shown.ToString();
    }
}
