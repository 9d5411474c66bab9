using System.Text.RegularExpressions;

namespace Grader.Reporting;

/// <summary>Messages name code between backticks, as in <c>your code has no `Depth`</c>.</summary>
internal static partial class InlineCode
{
    /// <summary>The line cut into text and code; a backtick without a partner is text.</summary>
    public static IEnumerable<(string Text, bool IsCode)> Parts(string line) =>
        Span().Split(line).Select((part, index) => (part, IsCode: index % 2 == 1)).Where(part => part.part.Length > 0);

    [GeneratedRegex("(?<!`)`([^`]*[^` ][^`]*)`(?!`)")]
    private static partial Regex Span();
}
