using System.Text.RegularExpressions;

namespace Grader.Reporting;

/// <summary>Where in a learner's files stands what a check calls: told from the text alone, so a help and no more.</summary>
internal static partial class CalledCode
{
    /// <param name="input">The check's call, as in <c>Relu([1, -2])</c>.</param>
    /// <returns>The first name of the call that the files use, and its first line; null if there is none.</returns>
    public static (string Name, string File, int Line)? Find(string input, IEnumerable<(string File, string Text)> files)
    {
        var sources = files.ToList();
        foreach (string name in Call().Matches(input).Select(match => match.Groups[1].Value))
            foreach (var (file, text) in sources)
                foreach (var (index, line) in text.Split('\n').Index())
                    if (!line.AsSpan().TrimStart().StartsWith("//") && Call().Matches(line).Any(match => match.Groups[1].Value == name))
                        return (name, file, index + 1);
        return null;
    }

    [GeneratedRegex(@"\b([A-Za-z_]\w*)(?:<[\w, ]*>)?\(", RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
