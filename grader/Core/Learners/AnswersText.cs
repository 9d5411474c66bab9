using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Grader.Submissions;

namespace Grader.Learners;

/// <summary><c>answers.yaml</c> as <c>grader learn</c> writes it: each try is quoted, so that it is read back as that text and no other.</summary>
internal static partial class AnswersText
{
    public static string Render(IEnumerable<WrittenAnswer> answers)
    {
        var text = new StringBuilder();
        foreach (var answer in answers)
        {
            text.Append(PlainKey().IsMatch(answer.Key) ? answer.Key : Quoted(answer.Key)).Append(":\n");
            foreach (string given in answer.Tries)
                text.Append("  - ").Append(Quoted(given)).Append('\n');
        }
        return text.ToString();
    }

    private static string Quoted(string text) => text.All(c => c is >= ' ' and <= '~')
        ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"
        : $"\"{string.Concat(text.EnumerateRunes().Select(Escaped))}\"";

    private static string Escaped(Rune rune) => rune.Value switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\n' => @"\n",
        '\t' => @"\t",
        >= ' ' and <= '~' => rune.ToString(),
        _ when Rune.IsLetterOrDigit(rune) => rune.ToString(),
        var value => string.Create(CultureInfo.InvariantCulture, $"\\U{value:X8}"),
    };

    [GeneratedRegex("^[a-z][a-z0-9-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainKey();
}
