namespace Grader.Reporting.Models;

/// <summary>Compared before it is rounded, and told so that nobody wonders.</summary>
public sealed class MetricTextTests
{
    [Theory]
    [InlineData("AtLeast", 0.87, 0.87, false, "just below 0.87")]
    [InlineData("AtLeast", 0.87, 0.8655, false, "just below 0.8655")]
    [InlineData("AtLeast", 0.87, 0.8745, true, "just above 0.8745")]
    [InlineData("AtLeast", 0.86, 0.87, false, "0.86 ± 0.01")]
    [InlineData("AtMost", 0.42, 0.42, false, "just above 0.42")]
    [InlineData("GapAtMost", 0.13, 0.134, false, "just above 0.134")]
    [InlineData("AtMost", 0.42, 0.42, true, "0.42 ± 0.01")]
    [InlineData("Above", 0.5, 0.2, false, "0.5 ± 0.01")]
    public void TellsOnWhichSideOfItsBoundAValueLies(string demand, double value, double bound, bool met, string told) =>
        Assert.Equal(told, MetricText.Value(new MetricResult("accuracy", "test", (decimal)value, 0.01m, Enum.Parse<Demand>(demand), (decimal)bound, null, met)));
}
