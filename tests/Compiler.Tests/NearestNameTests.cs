using Grader.Compiler.Emitting;

namespace Compiler.Tests;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("Maht", "Math")]
    [InlineData("relu", "Relu")]
    [InlineData("Lenght", "Length")]
    [InlineData("xz", "xs")]
    [InlineData("Whatever", null)]
    public void IsOneOrTwoLettersAway(string name, string? nearest) =>
        Assert.Equal(nearest, NearestName.Of(name, ["Length", "Math", "MathF", "Relu", "xs", "Depth"]));

    [Fact]
    public void OfSeveralTheNearestAndThenTheFirstByName() => Assert.Equal("ab1", NearestName.Of("abcd", ["ab2", "ab1", "zzcd"]));
}
