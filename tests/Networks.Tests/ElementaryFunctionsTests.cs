using CsCheck;
using Grader.Networks;

namespace Networks.Tests;

/// <summary>Against the C library's functions, which are right to a unit in the last place.</summary>
public class ElementaryFunctionsTests
{
    [Fact]
    public void ExpIsRightToThreeUnitsInTheLastPlace() =>
        Gen.Double[-700, 700].Sample(x => Distance(ElementaryFunctions.Exp(x), Math.Exp(x)) <= 3, iter: 20_000);

    [Fact]
    public void LogIsRightToThreeUnitsInTheLastPlace() =>
        Gen.Double[-300, 300].Select(x => Math.Pow(10, x)).Sample(x => Distance(ElementaryFunctions.Log(x), Math.Log(x)) <= 3, iter: 20_000);

    [Fact]
    public void LogIsRightNearOne() =>
        Gen.Double[0.5, 2].Sample(x => Distance(ElementaryFunctions.Log(x), Math.Log(x)) <= 3, iter: 20_000);

    [Fact]
    public void SigmoidAndTanhAreRight() => Gen.Double[-40, 40].Sample(x =>
        Math.Abs(ElementaryFunctions.Sigmoid(x) - 1 / (1 + Math.Exp(-x))) <= 1e-15 && Math.Abs(ElementaryFunctions.Tanh(x) - Math.Tanh(x)) <= 1e-15, iter: 20_000);

    [Theory]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(0, 1)]
    [InlineData(-1000, 0)]
    [InlineData(1000, double.PositiveInfinity)]
    public void ExpOfSpecialNumbers(double x, double expected) => Assert.Equal(expected, ElementaryFunctions.Exp(x));

    [Theory]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(-1, double.NaN)]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(1, 0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.Epsilon, -744.4400719213812)]
    public void LogOfSpecialNumbers(double x, double expected) => Assert.Equal(expected, ElementaryFunctions.Log(x));

    [Fact]
    public void SoftmaxIsNotMovedByLargeScores()
    {
        double[] small = ElementaryFunctions.Softmax([1, 2, 4]), large = ElementaryFunctions.Softmax([1001, 1002, 1004]);
        Assert.Equal(small, large);
        Assert.Equal(1, small.Sum(), 15);
    }

    private static long Distance(double x, double y) => Math.Abs(BitConverter.DoubleToInt64Bits(x) - BitConverter.DoubleToInt64Bits(y));
}
