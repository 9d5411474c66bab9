using System.Text;
using CsCheck;
using Grader.Challenges;
using Grader.Judging;

namespace Core.Tests.Judging;

public sealed class OutputComparisonTests
{
    private static readonly OutputValidator Plain = new(CaseSensitive: false, SpaceChangeSensitive: false, null, null);
    private static readonly OutputValidator Case = Plain with { CaseSensitive = true };
    private static readonly OutputValidator Space = Plain with { SpaceChangeSensitive = true };
    private static readonly OutputValidator Tolerant = Plain with { AbsoluteTolerance = 1e-6, RelativeTolerance = 1e-6 };

    [Theory]
    [InlineData("1 2 3", "1\n2\t3\r\n")]
    [InlineData("", " \n\n")]
    [InlineData("Yes", "YES")]
    [InlineData("naïve", "NAïVE")]
    public void TakesTokensWhateverStandsBetweenThemAndWhateverTheirCase(string expected, string actual) => Assert.Null(Compare(expected, actual, Plain));

    [Theory]
    [InlineData("1 2", "12", "line 1, token 1: expected 1, got 12")]
    [InlineData("1 2", "1", "line 1, token 2: expected 2, got the end of the output")]
    [InlineData("1\n2", "", "line 1, token 1: expected 1, got no output")]
    [InlineData("1", "1\n2 3", "line 2, token 1: expected the end of the output, got 2")]
    [InlineData("a\nb c\n", "a\nb d\n", "line 2, token 2: expected c, got d")]
    [InlineData("1.0", "1", "line 1, token 1: expected 1.0, got 1")]
    [InlineData("naïve", "NAÏVE", "line 1, token 1: expected naïve, got NAÏVE")]
    [InlineData("a", "\u001b[31m", "line 1, token 1: expected a, got \\u001B[31m")]
    public void SaysAtWhichTokenOutputsDiffer(string expected, string actual, string message) => Assert.Equal(message, Compare(expected, actual, Plain)?.Message);

    [Fact]
    public void LetsCaseCountWhenToldSo() => Assert.Equal("line 1, token 1: expected Yes, got yes (case)", Compare("Yes", "yes", Case)!.Message);

    [Theory]
    [InlineData("a b", "a b", null)]
    [InlineData("a b", "a  b", "line 1, token 2: expected \" \" before it, got \"  \"")]
    [InlineData("a\n", "a", "expected \"\\n\" before it")]
    [InlineData("a", " a", "expected no white space before it")]
    public void LetsWhiteSpaceCountWhenToldSo(string expected, string actual, string? message)
    {
        Mismatch? mismatch = Compare(expected, actual, Space);
        if (message is null)
            Assert.Null(mismatch);
        else
            Assert.Contains(message, mismatch?.Message ?? "");
    }

    [Theory]
    [InlineData("4.5", "4.5000001")]
    [InlineData("4.5", "+4.5e0")]
    [InlineData(".5", "5.e-1")]
    [InlineData("1000000", "1000000.9")]
    [InlineData("0", "-0.0000001")]
    [InlineData("1e999", "1E999")]
    [InlineData("nan", "NaN")]
    public void TakesNumbersWithinTheToleranceAndOtherTokensAsTheyAre(string expected, string actual) => Assert.Null(Compare(expected, actual, Tolerant));

    [Theory]
    [InlineData("4.5", "4.6")]
    [InlineData("4.5", "4,5")]
    [InlineData("4.5", "nan")]
    [InlineData("4.5", "0x4")]
    [InlineData("4.5", "inf")]
    [InlineData("4.5", "1e999")]
    [InlineData("inf", "1e999")]
    [InlineData("1e", "1")]
    [InlineData("1.2.3", "1.2")]
    [InlineData(".", "0")]
    [InlineData("1000000", "1000001.1")]
    public void DoesNotTakeWhatIsNoNumberOrTooFarOff(string expected, string actual) => Assert.NotNull(Compare(expected, actual, Tolerant));

    [Fact]
    public void KeepsAbsoluteAndRelativeToleranceApart()
    {
        Assert.NotNull(Compare("1000000", "1000000.5", Plain with { AbsoluteTolerance = 0.1 }));
        Assert.Null(Compare("1000000", "1000000.5", Plain with { RelativeTolerance = 1e-6 }));
        Assert.NotNull(Compare("0", "0.05", Plain with { RelativeTolerance = 0.1 }));
        Assert.Null(Compare("0", "0.05", Plain with { AbsoluteTolerance = 0.1 }));
    }

    [Fact]
    public void FindsOutputsEqualExactlyWhereTheirTokensAre() =>
        Gen.Select(Gen.String[Gen.Char["ab1. \n\t"], 0, 8], Gen.String[Gen.Char["ab1. \n\t"], 0, 8]).Sample((x, y) =>
            Compare(x, y, Plain) is null == Tokens(x).SequenceEqual(Tokens(y)), iter: 20_000);

    [Fact]
    public void FindsOutputsEqualExactlyWhereTheirBytesAreWhenWhiteSpaceAndCaseCount() =>
        Gen.Select(Gen.String[Gen.Char["aA \n"], 0, 4], Gen.String[Gen.Char["aA \n"], 0, 4]).Sample((x, y) =>
            Compare(x, y, Space with { CaseSensitive = true }) is null == (x == y), iter: 20_000);

    [Fact]
    public void ComparesMegabytesInOnePass()
    {
        byte[] numbers = Encoding.ASCII.GetBytes(string.Join(' ', Enumerable.Range(0, 500_000).Select(i => i / 7.0)));
        byte[] oneLetter = new byte[4_000_000];
        Array.Fill(oneLetter, (byte)'x');
        long start = Environment.TickCount64;
        Assert.Null(OutputComparison.Compare(numbers, numbers, Tolerant));
        Assert.NotNull(OutputComparison.Compare(oneLetter, oneLetter.AsSpan(1), Tolerant));
        Assert.NotNull(OutputComparison.Compare(numbers, Encoding.ASCII.GetBytes(new string('\n', 4_000_000)), Tolerant));
        Assert.InRange(Environment.TickCount64 - start, 0, 60_000); // on a busy machine; the square of their number would take hours
    }

    [Fact]
    public void ShowsTheRuleAndTheLines()
    {
        Mismatch mismatch = Compare("1 2\n3 4.5\n", "1 2\n3 4.6\n", Tolerant)!;
        Assert.Equal(("line 2, token 2", "3 4.5", "3 4.6", "token by token, case ignored, numbers within 1e-6"), (mismatch.Path, mismatch.Expected, mismatch.Actual, mismatch.Rule));
    }

    private static string[] Tokens(string text) => text.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static Mismatch? Compare(string expected, string actual, OutputValidator validator) =>
        OutputComparison.Compare(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(actual), validator);
}
