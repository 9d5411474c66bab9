namespace Grader.Judging;

/// <summary>
/// Text line by line. Blanks at the end of a line, empty lines at the end of the text and the kind of line end don't count,
/// unless the check says <c>exact</c>.
/// </summary>
public static class TextComparison
{
    /// <summary>For printed text. Null where both are equal.</summary>
    public static Mismatch? Compare(string expected, string actual, ComparisonRule rule) =>
        Find(expected, actual, rule.Exact)?.ToMismatch(new Observation.Text(expected), new Observation.Text(actual));

    internal static Difference? Find(string expected, string actual, bool exact)
    {
        if (expected == actual)
            return null;
        if (exact && EndsOnly(expected, actual) is { } ends)
            return ends;
        string rule = exact ? RuleText.ExactText : RuleText.Lines;
        TextLines wanted = new(expected, exact), got = new(actual, exact);
        for (int number = 1; ; number++)
        {
            bool more = wanted.Next(out ReadOnlySpan<char> line), moreActual = got.Next(out ReadOnlySpan<char> actualLine);
            if (!more && !moreActual)
                return null;
            if (!more || !moreActual)
                return number == 1 ? Whole(expected, actual, rule) : End(number, more ? line.ToString() : null, moreActual ? actualLine.ToString() : null, rule);
            if (!line.SequenceEqual(actualLine))
                return number == 1 && wanted.IsAtEnd && got.IsAtEnd ? Whole(expected, actual, rule) : Lines(number, line.ToString(), actualLine.ToString(), rule);
        }
    }

    /// <summary>Under <c>exact</c>: text that is right but for its line ends, which nobody sees, is told so.</summary>
    private static Difference? EndsOnly(string expected, string actual)
    {
        if (expected == actual + "\n" || expected == actual + "\r\n")
            return new Difference(() => "expected a line end at the end of the text, got none", RuleText.ExactText);
        if (actual == expected + "\n" || actual == expected + "\r\n")
            return new Difference(() => "expected no line end at the end of the text, got one", RuleText.ExactText);
        bool hasReturns = expected.Contains("\r\n", StringComparison.Ordinal);
        return hasReturns != actual.Contains("\r\n", StringComparison.Ordinal)
            && expected.Replace("\r\n", "\n", StringComparison.Ordinal) == actual.Replace("\r\n", "\n", StringComparison.Ordinal)
            ? new Difference(() => hasReturns ? @"expected line ends \r\n, got \n" : @"expected line ends \n, got \r\n", RuleText.ExactText)
            : null;
    }

    private static Difference Whole(string expected, string actual, string rule)
    {
        var difference = new Difference(
            () => $"expected {TextExcerpt.Quoted(expected, actual)}, got {TextExcerpt.Quoted(actual, expected)}", rule)
        {
            Excerpt = expected.Length + actual.Length > 2 * TextExcerpt.Longest ? (TextExcerpt.Quoted(expected, actual), TextExcerpt.Quoted(actual, expected)) : null,
        };
        return Guess(difference, expected, actual);
    }

    private static Difference Lines(int number, string expected, string actual, string rule)
    {
        (string expectedText, string actualText) = (TextExcerpt.Of(expected, actual), TextExcerpt.Of(actual, expected));
        var difference = new Difference(() => $"expected `{expectedText}`, got `{actualText}`", rule) { Excerpt = (expectedText, actualText) };
        return Guess(difference.At(new Step.Line(number)), expected, actual);
    }

    private static Difference End(int number, string? expected, string? actual, string rule)
    {
        string text = TextExcerpt.Of(expected ?? actual!, "");
        var difference = new Difference(() => expected is null ? $"`{text}` is one too many" : $"`{text}` is missing", rule)
        {
            Excerpt = expected is null ? ("", text) : (text, ""),
        };
        return difference.At(new Step.Line(number));
    }

    private static Difference Guess(Difference difference, string expected, string actual)
    {
        if (expected.Equals(actual, StringComparison.OrdinalIgnoreCase))
            return difference.Guessing("case");
        return WithoutBlanks(expected) == WithoutBlanks(actual) ? difference.Guessing("blanks") : difference;
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
