namespace Grader.Judging;

internal static class Plural
{
    /// <summary><c>1 element</c>, <c>2 elements</c>.</summary>
    public static string Of(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
