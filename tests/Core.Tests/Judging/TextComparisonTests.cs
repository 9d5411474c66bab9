using CsCheck;
using Grader.Judging;

namespace Core.Tests.Judging;

public sealed class TextComparisonTests
{
    private static readonly ComparisonRule Exact = new(Exact: true);
    private static readonly Gen<string[]> Lines = Gen.String[Gen.Char["abAB "], 0, 4].Array[1, 4];

    [Fact]
    public void IgnoresBlanksAtTheEndOfLinesEmptyLinesAtTheEndAndTheKindOfLineEnd() => Gen.Select(Lines, Gen.Int[0, 3]).Sample((lines, more) =>
        Equal(string.Join("\n", lines), string.Join(" \t\r\n", lines) + string.Concat(Enumerable.Repeat(" \n", more))));

    [Fact]
    public void LetsEverythingElseCount() => Gen.Select(Lines, Lines).Sample((x, y) =>
        Equal(string.Join("\n", x), string.Join("\n", y)) == Tidy(x).SequenceEqual(Tidy(y)), iter: 5_000);

    [Fact]
    public void LetsEveryCharacterCountWhenExact() => Gen.Select(Lines, Lines).Sample((x, y) =>
    {
        (string expected, string actual) = (string.Join("\n", x), string.Join("\r\n", y));
        return Equal(expected, actual, Exact) == (expected == actual);
    }, iter: 5_000);

    [Fact]
    public void NeverTakesOneKindOfTextForAnotherWhenExact()
    {
        Assert.False(Equal("a\n", "a", Exact));
        Assert.False(Equal("a", "a ", Exact));
        Assert.False(Equal("a\r\nb", "a\nb", Exact));
        Assert.False(Equal("", "\n", Exact));
    }

    [Fact]
    public void LetsBlanksAtTheBeginningAndEmptyLinesBetweenCount()
    {
        Assert.False(Equal("a", " a"));
        Assert.False(Equal("a", "\na"));
        Assert.False(Equal("a\nb", "a\n\nb"));
    }

    [Fact]
    public void ShowsOfALongTextTheLineThatDiffers()
    {
        string text = string.Join('\n', Enumerable.Range(0, 5_000).Select(i => $"line {i}"));
        Mismatch mismatch = TextComparison.Compare(text, text.Replace("line 4321", "lime 4321"), ComparisonRule.Default)!;
        Assert.Equal("line 4322: expected `line 4321`, got `lime 4321`", mismatch.Message);
        Assert.Equal("line 4322", mismatch.Path);
    }

    private static IEnumerable<string> Tidy(string[] lines) => lines.Select(line => line.TrimEnd()).Reverse().SkipWhile(line => line.Length == 0).Reverse();

    private static bool Equal(string expected, string actual, ComparisonRule? rule = null) => TextComparison.Compare(expected, actual, rule ?? ComparisonRule.Default) is null;
}
