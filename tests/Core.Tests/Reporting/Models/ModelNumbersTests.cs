namespace Grader.Reporting.Models;

public sealed class ModelNumbersTests
{
    [Theory]
    [InlineData(0.125, 2, "0.12")] // As the framework does: to the even one of two that are as near.
    [InlineData(0.375, 2, "0.38")]
    [InlineData(-0.00001, 4, "0.0000")]
    [InlineData(-3.256, 2, "-3.26")]
    [InlineData(1e300, 2, "1000000000000000.00")]
    [InlineData(-1e300, 0, "-1000000000000000")]
    public void RoundsToTheDecimalsThatAreTold(double value, int decimals, string told) =>
        Assert.Equal(told, ModelNumbers.Rounded(value, decimals).ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(0.87, "0.87")]
    [InlineData(1e-9, "0.000000001")]
    [InlineData(double.MaxValue, "1000000000000000")]
    public void KeepsABoundAsItWasWritten(double bound, string told) => Assert.Equal(told, ReportScores.Text(ModelNumbers.Exact(bound)));
}
