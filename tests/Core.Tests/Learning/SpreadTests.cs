using Grader.Learning;

namespace Core.Tests.Learning;

public sealed class SpreadTests
{
    [Fact]
    public void DividesByOneLessThanThereAre() => Assert.Equal(new Spread(3, Math.Sqrt(2.5)), Spread.Of([1, 2, 3, 4, 5]));

    [Fact]
    public void OfOneSeedThereIsNone() => Assert.Equal(new Spread(0.25, 0), Spread.Of([0.25]));
}
