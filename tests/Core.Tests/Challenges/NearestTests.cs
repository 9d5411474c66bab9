using CsCheck;

namespace Grader.Challenges;

public sealed class NearestTests
{
    [Theory]
    [InlineData("dificulty", "difficulty")]
    [InlineData("Title", "title")]
    [InlineData("titel", "title")]
    [InlineData("tile", "title")]
    [InlineData("x", null)]
    [InlineData("completely different", null)]
    [InlineData("", null)]
    public void FindsWhatAMistypedNameMeant(string wrong, string? right) =>
        Assert.Equal(right, Nearest.Name(wrong, ["points", "difficulty", "title", "hints"]));

    [Fact]
    public void TakesTheOrdinallyFirstOfEquallyNearNamesWhateverTheirOrder()
    {
        Assert.Equal("relu-a", Nearest.Name("relu-x", ["relu-b", "relu-a", "relu-c"]));
        Assert.Equal("relu-a", Nearest.Name("relu-x", ["relu-c", "relu-a", "relu-b"]));
    }

    [Theory]
    [InlineData("relu-stack/rleu", "relu-stack/relu")]
    [InlineData("relu", "relu-stack/relu")]
    [InlineData("rleu", "relu-stack/relu")]
    [InlineData("something-else", null)]
    public void FindsTheChallengeThatWasMeantWithOrWithoutItsPack(string wrong, string? expected) =>
        Assert.Equal(expected, Nearest.Challenge(wrong, ["relu-stack/dense-layer", "relu-stack/relu", "convolution/conv2d"]));

    [Fact]
    public void CountsSwappedNeighboursOnce() => Assert.Equal(1, Nearest.Distance("kidn", "kind"));

    [Fact]
    public void DistanceIsZeroForEqualAndTheSameBothWays() =>
        Gen.Select(Gen.String[Gen.Char['a', 'd'], 0, 8], Gen.String[Gen.Char['a', 'd'], 0, 8]).Sample((a, b) =>
        {
            Assert.Equal(Nearest.Distance(a, b), Nearest.Distance(b, a));
            Assert.Equal(a == b, Nearest.Distance(a, b) == 0);
            Assert.InRange(Nearest.Distance(a, b), Math.Abs(a.Length - b.Length), Math.Max(a.Length, b.Length));
        }, iter: 2_000);

    [Fact]
    public void DoesNotSpendTimeOnNamesThatNobodyTyped() => Assert.Null(Nearest.Name(new string('x', 1_000_000), ["title"]));
}
