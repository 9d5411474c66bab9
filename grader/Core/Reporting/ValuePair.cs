namespace Grader.Reporting;

/// <summary>
/// Two values one above the other, cut alike so that they stay aligned, and where they begin and end to differ. What is the same
/// in both is uninteresting: that is where a long value is cut.
/// </summary>
/// <param name="Start">Index at which both differ; the length of the shorter one if it is a beginning of the other.</param>
/// <param name="ExpectedEnd">Exclusive.</param>
/// <param name="ActualEnd">Exclusive.</param>
internal sealed record ValuePair(string Expected, string Actual, int Start, int ExpectedEnd, int ActualEnd)
{
    private const int KeptOfStart = 10;
    private const int KeptBeforeDifference = 16;

    public static ValuePair Of(string expected, string actual)
    {
        var start = expected.AsSpan().CommonPrefixLength(actual);
        var end = 0;
        var limit = Math.Min(expected.Length, actual.Length) - start;
        while (end < limit && expected[^(end + 1)] == actual[^(end + 1)])
            end++;
        return Widened(expected, actual, start, end);
    }

    /// <summary>At most <paramref name="width"/> columns each.</summary>
    public ValuePair Cut(int width)
    {
        if (TextColumns.Of(Expected) <= width && TextColumns.Of(Actual) <= width)
            return this;
        var prefix = Expected[..Start];
        var kept = TextColumns.Of(prefix) <= KeptOfStart + KeptBeforeDifference + 1
            ? prefix
            : TextColumns.CutAtBlank(prefix, KeptOfStart) + " " + TextColumns.EndAtBlank(prefix, KeptBeforeDifference);
        var expected = TextColumns.CutAtBlank(kept + Expected[Start..], width);
        var actual = TextColumns.CutAtBlank(kept + Actual[Start..], width);
        var moved = kept.Length - Start;
        return new ValuePair(expected, actual, Math.Min(kept.Length, Math.Min(expected.Length, actual.Length)),
            Math.Min(ExpectedEnd + moved, expected.Length), Math.Min(ActualEnd + moved, actual.Length));
    }

    /// <summary>Carets under what differs in the actual value; one caret where something is missing; empty if both are equal.</summary>
    public string Marker()
    {
        if (string.Equals(Expected, Actual, StringComparison.Ordinal))
            return "";
        var before = new string(' ', TextColumns.Of(Actual[..Math.Min(Start, Actual.Length)]));
        return before + new string('^', Math.Max(1, ActualEnd > Start ? TextColumns.Of(Actual[Start..ActualEnd]) : 1));
    }

    // 12 and 10 differ as numbers, not in their last digit; nor may half a surrogate pair be marked.
    private static ValuePair Widened(string expected, string actual, int start, int end)
    {
        while (start > 0 && IsPartOfWord(expected[start - 1]))
            start--;
        var limit = Math.Min(expected.Length, actual.Length) - start;
        end = Math.Min(end, limit);
        while (end > 0 && IsPartOfWord(expected[^end]))
            end--;
        return new ValuePair(expected, actual, start, expected.Length - end, actual.Length - end);
    }

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '.' or '-' or '_';
}
