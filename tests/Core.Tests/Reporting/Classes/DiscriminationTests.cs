namespace Grader.Reporting.Classes;

public sealed class DiscriminationTests
{
    [Fact]
    public void IsOneWhereTheRestSaysTheSame() => Assert.Equal(1, Discrimination.Of(Pairs(i => (i < 5, i < 5 ? 10 : 0)))!.Value, 12);

    [Fact]
    public void IsMinusOneWhereTheRestSaysTheContrary() => Assert.Equal(-1, Discrimination.Of(Pairs(i => (i < 5, i < 5 ? 0 : 10)))!.Value, 12);

    /// <summary>The correlation coefficient by its definition, worked out apart from this code: of 1 for met, 0 for not, with the points.</summary>
    [Fact]
    public void IsTheCorrelationOfMeetingItWithThePoints()
    {
        (bool Met, double Points)[] pairs = [.. Pairs(i => (i % 3 == 0, i * i % 7))];
        double n = pairs.Length, x = pairs.Count(pair => pair.Met) / n, y = pairs.Average(pair => pair.Points);
        double covariance = pairs.Sum(pair => ((pair.Met ? 1 : 0) - x) * (pair.Points - y));
        double expected = covariance / Math.Sqrt(pairs.Sum(pair => Math.Pow((pair.Met ? 1 : 0) - x, 2)) * pairs.Sum(pair => Math.Pow(pair.Points - y, 2)));

        Assert.Equal(expected, Discrimination.Of(pairs)!.Value, 12);
    }

    [Fact]
    public void IsNotDefinedWhereAllOrNoneMetIt()
    {
        Assert.Null(Discrimination.Of(Pairs(i => (true, i))));
        Assert.Null(Discrimination.Of(Pairs(i => (false, i))));
    }

    [Fact]
    public void IsNotDefinedWhereTheRestIsTheSameForAll() => Assert.Null(Discrimination.Of(Pairs(i => (i < 5, 1 / 3.0))));

    [Fact]
    public void IsNotDefinedForAHandful() => Assert.Null(Discrimination.Of(Pairs(i => (i < 5, i), 9)));

    [Theory]
    [InlineData(100, 95, 0.4, "almost everybody got it: tells learners apart little")]
    [InlineData(100, 100, null, "everybody got it: tells nobody apart")]
    [InlineData(100, 5, 0.2, "almost nobody got it: too hard, or something is wrong with it")]
    [InlineData(100, 0, null, "nobody got it: too hard, or something is wrong with it")]
    [InlineData(100, 50, 0.45, "tells learners apart well")]
    [InlineData(100, 50, 0.05, "hardly tells learners apart")]
    [InlineData(100, 95, -0.2, "those who do better in the rest get it less often: is it ambiguous, or the key wrong?")]
    [InlineData(9, 5, null, "fewer than 10 hand-ins: too few to say more")]
    [InlineData(100, 50, null, "the rest of the pack has no points that differ: nothing to compare with")]
    public void IsToldInATeachersWords(int count, int met, double? discrimination, string sentence) =>
        Assert.Equal(sentence, ItemText.Reading(new ItemFigures(count, met, discrimination)));

    private static List<(bool Met, double Points)> Pairs(Func<int, (bool Met, double Points)> pair, int count = 10) => [.. Enumerable.Range(0, count).Select(pair)];
}
