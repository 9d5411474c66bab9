using CsCheck;
using Grader.Judging;
using static Core.Tests.Judging.Seen;

namespace Core.Tests.Judging;

public sealed class ObservationTextTests
{
    [Fact]
    public void NeverGoesBeyondTheLengthAskedFor() => Gen.Select(SomeObservation.Any, Gen.Int[1, 60]).Sample((value, length) =>
        ObservationText.Render(value, length).Length <= length);

    [Fact]
    public void CountsWhatItLeavesOut() => Assert.Equal("[0, 1, 2, 3, … 96 more]", ObservationText.Render(Ints([.. Enumerable.Range(0, 100)]), 25));

    [Fact]
    public void ReadsLikeCSharp()
    {
        Assert.Equal("[1, -2.5, NaN]", ObservationText.Render(Doubles(1, -2.5, double.NaN)));
        Assert.Equal("(1, \"a\\\"b\", 'c', '\\'')", ObservationText.Render(Tuple(Int(1), Text("a\"b"), Char('c'), Char('\''))));
        Assert.Equal("[[1, 2], [3, 4]]", ObservationText.Render(Grid(new double[,] { { 1, 2 }, { 3, 4 } })));
        Assert.Equal("[[], []]", ObservationText.Render(Grid(new double[2, 0])));
        Assert.Equal("Point { X = 1, Y = 2 }", ObservationText.Render(Point(1, 2)));
        Assert.Equal("{ A = 1 }", ObservationText.Render(Object("anonymous type", ("A", Int(1)))));
        Assert.Equal("Empty { }", ObservationText.Render(Object("Empty")));
        Assert.Equal("{\"a\": 1}", ObservationText.Render(Map((Text("a"), Int(1)))));
        Assert.Equal("Days.Mon | Days.Tue", ObservationText.Render(Enum("Days", "Mon, Tue", 3)));
        Assert.Equal("1.6", ObservationText.Render(Float(1.6f)));
        Assert.Equal("1e-9", ObservationText.Render(Double(1e-9)));
        Assert.Equal("1e21", ObservationText.Render(Double(1e21)));
    }

    [Fact]
    public void CostsNoMoreForAHugeValueThanItShows()
    {
        Observation value = Ints([.. Enumerable.Range(0, 200_000)]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ObservationText.Render(value);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
    }
}
