using System.Globalization;
using System.Text;
using System.Xml.Linq;
using CsCheck;

namespace Grader.Reporting.Models;

public sealed class CurvesDrawingTests
{
    private static readonly Gen<CurvesResult> Some = Gen.Select(Gen.Int[1, 70], Gen.Int[0, 6], Gen.Int[-3, 70], Gen.Int[0, 1_000_000].Array[140]).Select((count, scale, best, values) =>
        new CurvesResult(
            "log loss", "overfit", best, "some", [.. Enumerable.Range(1, count).Select(i => i * (scale + 1))],
            [.. values.Take(count).Select(value => value / (decimal)Math.Pow(10, scale))], [.. values.Skip(70).Take(count).Select(value => value / 10_000m)]));

    /// <summary>Whatever the numbers, every point lies within the drawing, and what is written is XML.</summary>
    [Fact]
    public void StaysWithinItsFrame() => Some.Sample(curves =>
    {
        var svg = XElement.Parse(Draw(curves));
        var points = svg.Elements("polyline").SelectMany(line => line.Attribute("points")!.Value.Split(' ')).ToList();
        Assert.Equal(2 * curves.Iterations.Length, points.Count);
        Assert.All(points, point => Assert.True(IsInside(point), point));
        Assert.InRange(svg.Elements("text").Count(), 4, 40);
    }, iter: 300);

    [Fact]
    public void AnotherCultureGivesTheSameBytes()
    {
        string here = Draw(SomeModels.Overfit());
        // The tests run without the data of real cultures; this is what German does to numbers.
        var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (german.NumberFormat.NumberDecimalSeparator, german.NumberFormat.NegativeSign) = (",", "−");
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = german;
            Assert.Equal("0,5", 0.5.ToString());
            Assert.Equal(here, Draw(SomeModels.Overfit()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void SaysInWordsWhatItShows()
    {
        var svg = XElement.Parse(Draw(SomeModels.Overfit()));
        Assert.Equal("Loss (log loss) on training and validation rows, by iteration", svg.Element("title")!.Value);
        Assert.StartsWith("Training loss goes from 0.6 to 0.03, validation loss from 0.536 to 1.524. validation loss is lowest at iteration 4", svg.Element("desc")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void DrawsNothingOfNothing() => Assert.Equal("", Draw(new CurvesResult("log loss", "good-fit", 1, "", [], [], [])));

    private static string Draw(CurvesResult curves)
    {
        var svg = new StringBuilder();
        CurvesDrawing.Write(svg, curves);
        return svg.ToString();
    }

    private static bool IsInside(string point)
    {
        double[] place = [.. point.Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        return place is [>= 64 and <= 540, >= 14 and <= 220];
    }
}
