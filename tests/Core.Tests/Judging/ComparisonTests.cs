using CsCheck;
using Grader.Judging;
using static Core.Tests.Judging.Seen;

namespace Core.Tests.Judging;

public sealed class ComparisonTests
{
    private static readonly Gen<ComparisonRule> Rules = SomeObservation.OneOf(
        ComparisonRule.Default, new ComparisonRule(Tolerance: 0), new ComparisonRule(Ulps: 2), new ComparisonRule(Unordered: true),
        new ComparisonRule(Exact: true), new ComparisonRule(Tolerance: 2, Unordered: true));

    [Fact]
    public void FindsEveryValueEqualToItself() =>
        Gen.Select(SomeObservation.Any, Rules).Sample((value, rule) => Comparison.Compare(value, value, rule) is null, iter: 20_000);

    [Fact]
    public void FindsValuesThatAreExactlyEqualEqualUnderEveryRule() =>
        Gen.Select(SomeObservation.Any, SomeObservation.Any, Rules).Sample(
            (x, y, rule) => !ExactEquality.Instance.Equals(x, y) || Comparison.Compare(x, y, rule) is null, iter: 20_000);

    [Fact]
    public void ExplainsEveryDifferenceWithinBoundsAndWithoutControlCharacters() =>
        Gen.Select(SomeObservation.Any, SomeObservation.Any, Rules).Sample((x, y, rule) =>
        {
            Mismatch? mismatch = Comparison.Compare(x, y, rule);
            return mismatch is null || ((string[])[mismatch.Message, mismatch.Path, mismatch.Expected, mismatch.Actual, mismatch.Rule]).All(
                text => text.Length < 500 && !text.Any(c => char.IsControl(c) || c == '\u202E')) && mismatch.Message.Length > 0;
        }, iter: 20_000);

    [Fact]
    public void IsSymmetricBetweenNumbersOfOneTypeThatAreComparedInUlps() =>
        Gen.Select(Gen.Double[-2, 2], Gen.Double[-2, 2]).Sample((x, y) =>
            Equal(Double(x), Double(y), new ComparisonRule(Ulps: 1L << 52)) == Equal(Double(y), Double(x), new ComparisonRule(Ulps: 1L << 52)));

    [Fact]
    public void TakesAnyTwoSequencesByTheirElementsWhateverTheirTypes() =>
        Gen.Int[0, 3].Array[0, 4].Sample(values => Equal(Ints(values), Sequence("List<long>", [.. values.Select(value => Int(value, "long"))])));

    [Fact]
    public void LetsOrderCount() => Gen.Int[0, 9].Array[2, 6].Sample(values =>
        values.SequenceEqual(values.Reverse()) || !Equal(Ints(values), Ints([.. values.Reverse()])));

    [Fact]
    public void TakesTuplesByPosition()
    {
        Assert.True(Equal(Tuple(Int(1), Text("a")), Tuple(Int(1), Text("a"))));
        Assert.False(Equal(Tuple(Int(1), Int(2)), Tuple(Int(2), Int(1)), new ComparisonRule(Unordered: true)));
        Assert.False(Equal(Tuple(Int(1), Int(2)), Ints(1, 2)));
    }

    [Fact]
    public void TakesObjectsByTheMembersOfTheReferenceWhateverTheTypeIsCalled()
    {
        Assert.True(Equal(Point(1, 2), Object("Vertex", ("W", Int(9)), ("X", Double(1)), ("Y", Int(2)))));
        Assert.False(Equal(Object("Vertex", ("W", Int(9)), ("X", Double(1)), ("Y", Double(2))), Point(1, 2)));
        Assert.False(Equal(Point(1, 2), Tuple(Double(1), Double(2))));
    }

    [Fact]
    public void AppliesTheToleranceToEveryFloatingLeafAtAnyDepth()
    {
        Observation Nested(double value) => Map((Text("k"), Sequence("Point[]", Point(value, 0))));
        Assert.True(Equal(Nested(1), Nested(1.05), new ComparisonRule(Tolerance: 0.1)));
        Assert.False(Equal(Nested(1), Nested(1.05)));
    }

    [Fact]
    public void TakesSetsByContentAndTheirElementsExactly()
    {
        var rule = new ComparisonRule(Tolerance: 1);
        Assert.True(Equal(Set(Double(1), Double(2)), Set(Double(2), Double(1)), rule));
        Assert.False(Equal(Set(Double(1)), Set(Double(1.5)), rule));
        Assert.True(Equal(Set(Double(1), Double(double.NaN)), Set(Double(double.NaN), Int(1)), rule));
        Assert.True(Equal(Set(Int(1), Int(2)), Ints(2, 1)));
        Assert.False(Equal(Set(Int(1), Int(2)), Ints(1, 2, 2)));
        Assert.False(Equal(Ints(1, 2), Set(Int(1), Int(2))));
        Assert.True(Equal(Ints(1, 2), Set(Int(2), Int(1)), new ComparisonRule(Unordered: true)));
    }

    [Fact]
    public void TakesMapsByContentTheirKeysExactlyAndTheirValuesByTheRule()
    {
        var rule = new ComparisonRule(Tolerance: 1);
        Assert.True(Equal(Map((Int(1), Double(1)), (Int(2), Double(2))), Map((Int(2), Double(2.5)), (Int(1), Double(1))), rule));
        Assert.False(Equal(Map((Double(1), Int(1))), Map((Double(1.5), Int(1))), rule));
        Assert.False(Equal(Map((Text("a"), Int(1))), Map((Text("a "), Int(1)))));
    }

    [Fact]
    public void TakesEnumsByNameAndNeverForNumbers()
    {
        Assert.True(Equal(Enum("Color", "Red", 0), Enum("Colour", "Red", 1)));
        Assert.False(Equal(Enum("Color", "Red", 0), Enum("Color", "Green", 0)));
        Assert.False(Equal(Int(0), Enum("Color", "Red", 0)));
    }

    [Fact]
    public void KeepsCharactersTextAndNumbersApart()
    {
        Assert.False(Equal(Char('a'), Text("a")));
        Assert.False(Equal(Text("a"), Char('a')));
        Assert.False(Equal(Int(97), Char('a')));
        Assert.False(Equal(Text("ab"), Sequence("char[]", Char('a'), Char('b'))));
    }

    [Fact]
    public void TellsBothEndsOfALongPath()
    {
        Observation List(int length, int last) => length == 0 ? Int(last) : Object("Node", ("Next", List(length - 1, last)));
        string path = Comparison.Compare(List(250, 1), List(250, 2), ComparisonRule.Default)!.Path;
        Assert.Equal(161, path.Length);
        Assert.StartsWith(".Next.Next", path);
        Assert.EndsWith(".Next.Next", path);
    }

    [Fact]
    public void FindsNothingEqualToWhatIsNoPlainData() => Assert.False(Equal(Unsupported("Action"), Unsupported("Action")));

    [Fact]
    public void ComparesAHundredThousandNumbersInATimeThatGrowsWithTheirNumber()
    {
        double[] values = [.. Enumerable.Range(0, 100_000).Select(i => Math.Sin(i))];
        Observation expected = Doubles(values), reversed = Doubles([.. values.Reverse()]);
        long start = Environment.TickCount64;
        Assert.True(Equal(expected, Doubles(values)));
        Assert.False(Equal(expected, reversed));
        Assert.True(Equal(expected, reversed, new ComparisonRule(Unordered: true)));
        Assert.InRange(Environment.TickCount64 - start, 0, 60_000); // on a busy machine; the square of their number would take hours
    }

    private static bool Equal(Observation expected, Observation actual, ComparisonRule? rule = null) =>
        Comparison.Compare(expected, actual, rule ?? ComparisonRule.Default) is null;
}
