using System.Text;
using Grader.Judging;
using static Core.Tests.Judging.Seen;

namespace Core.Tests.Judging;

/// <summary>What a learner is told about a wrong answer: one file to read it all in.</summary>
public sealed class ExplanationTests
{
    private static readonly ComparisonRule Default = ComparisonRule.Default;
    private static readonly ComparisonRule Unordered = new(Unordered: true);
    private static readonly ComparisonRule Exact = new(Exact: true);
    private static readonly double[] Hundred = [.. Enumerable.Range(0, 100).Select(i => (double)i)];

    [Fact]
    public Task SaysWhereNumbersDiffer() => Verify(Explained(
        ("the argument is given back", Doubles(1, 0, 3), Doubles(1, -2, 3), Default),
        ("an int", Int(6), Int(5), Default),
        ("a long where an int was expected, another value", Int(3), Int(4, "long"), Default),
        ("a double for an int", Int(3), Double(3), Default),
        ("an int for a double, another value", Double(2.5), Int(2), Default),
        ("a decimal for a double", Double(0.1), Decimal(0.1m), Default),
        ("a double for a decimal", Decimal(0.1m), Double(0.1), Default),
        ("a decimal", Decimal(19.99m), Decimal(19.98m), Default),
        ("beyond the ninth digit", Double(1.0 / 3), Double(1.0 / 3 + 5e-9), Default),
        ("an element that looks the same at nine digits", Doubles(0, 1.0 / 3), Doubles(0, 1.0 / 3 + 3e-11), new ComparisonRule(Tolerance: 1e-12)),
        ("one ulp too far", Double(1), Double(Math.BitIncrement(Math.BitIncrement(1.0))), new ComparisonRule(Ulps: 1)),
        ("a float beyond its tolerance", Float(1.5f), Float(1.6f), Default),
        ("NaN", Doubles(0.5, 0.25), Doubles(0.5, double.NaN), Default),
        ("the wrong infinity", Double(double.PositiveInfinity), Double(double.NegativeInfinity), Default),
        ("a very large and a very small one", Doubles(1.5e300, 2e-7), Doubles(1.5e300, 3e-7), new ComparisonRule(Tolerance: 1e-9)),
        ("a complex number", Complex(1, -2), Complex(1, 2), Default),
        ("an integer of 5,000 digits", Int(System.Numerics.BigInteger.Pow(10, 5_000), "BigInteger"), Int(1), Default)), "txt");

    [Fact]
    public Task SaysWhichKindWasExpected() => Verify(Explained(
        ("nothing came back", Doubles(1, 2), Null, Default),
        ("something where null was expected", Null, Doubles(1, 2), Default),
        ("one number for several", Doubles(1, 2), Double(1), Default),
        ("a string for a char", Char('a'), Text("a"), Default),
        ("an int for a bool", Bool(true), Int(1), Default),
        ("a jagged array for a grid", Grid(new double[,] { { 1, 2 } }), Sequence("double[][]", Doubles(1, 2)), Default),
        ("a set for a list", Ints(1, 2), Set(Int(1), Int(2)), Default),
        ("a tuple for a record", Point(1, 2), Tuple(Double(1), Double(2)), Default),
        ("a function", Doubles(1), Unsupported("Func<double>"), Default),
        ("a function inside", Sequence("List<object>", Int(1)), Sequence("List<object>", Unsupported("Func<double>")), Default),
        ("a date for a time", Atom("DateOnly", "2024-02-29"), Atom("TimeOnly", "12:00:00.0000000"), Default),
        ("another date", Atom("DateOnly", "2024-02-29"), Atom("DateOnly", "2024-03-01"), Default),
        ("another name of an enum", Enum("Activation", "ReLU", 0), Enum("Activation", "Sigmoid", 1), Default),
        ("an enum's value without a name", Enum("Activation", "ReLU", 0), Enum("Activation", "7", 7), Default)), "txt");

    [Fact]
    public Task SaysWhereShapesDiffer() => Verify(Explained(
        ("one element too many", Ints(1, 2, 3), Ints(1, 2, 3, 4), Default),
        ("no element", Ints(1), Ints(), Default),
        ("another order", Ints(1, 2, 3), Ints(3, 2, 1), Default),
        ("a transposed grid", Grid(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }), Grid(new double[,] { { 1, 4 }, { 2, 5 }, { 3, 6 } }), Default),
        ("a transposed square", Grid(new double[,] { { 1, 2 }, { 3, 4 } }), Grid(new double[,] { { 1, 3 }, { 2, 4 } }), Default),
        ("a grid of another shape", Grid(new double[2, 3]), Grid(new double[3, 3]), Default),
        ("a cell", Grid(new double[,] { { 1, 2 }, { 3, 4 } }), Grid(new double[,] { { 1, 2 }, { 3, 5 } }), Default),
        ("rows of different lengths", Sequence("double[][]", Doubles(1), Doubles(2, 3)), Sequence("double[][]", Doubles(1), Doubles(2)), Default),
        ("a tuple that is too short", Tuple(Int(1), Int(2)), Tuple(Int(1)), Default),
        ("an item of a tuple", Tuple(Int(1), Text("a")), Tuple(Int(1), Text("b")), Default),
        ("a member", Point(1, 2), Point(1, 3), Default),
        ("a member under another name", Point(1, 2), Object("Vertex", ("x", Double(1)), ("y", Double(2))), Default),
        ("deep inside", Sequence("Layer[]", Layer(0.5), Layer(0.25)), Sequence("Layer[]", Layer(0.5), Layer(0.75)), Default),
        ("one of a hundred", Doubles(Hundred), Doubles([.. Hundred.Select(x => x == 70 ? -1 : x)]), Default),
        ("a long list of lists", Sequence("List<int[]>", [.. Enumerable.Range(0, 40).Select(i => Ints(i, i, i, i))]), Sequence("List<int[]>", [.. Enumerable.Range(0, 40).Select(i => Ints(i, i, i, i == 33 ? 0 : i))]), Default)), "txt");

    [Fact]
    public Task SaysWhatIsMissingAndWhatIsTooMany() => Verify(Explained(
        ("in any order, one wrong", Ints(1, 2, 3), Ints(3, 1, 5), Unordered),
        ("in any order, one twice", Ints(1, 2), Ints(2, 1, 1), Unordered),
        ("in any order, floating", Doubles(0.1, 0.2), Doubles(0.2, 0.3), Unordered),
        ("a set with one too few", Set(Int(1), Int(2)), Set(Int(1)), Default),
        ("a list with a duplicate for a set", Set(Int(1), Int(2)), Ints(1, 2, 2), Default),
        ("a key", Map((Text("a"), Int(1)), (Text("b"), Int(2))), Map((Text("a"), Int(1)), (Text("B"), Int(2))), Default),
        ("a value under a key", Map((Text("a"), Int(1)), (Text("b\n"), Int(2))), Map((Text("a"), Int(1)), (Text("b\n"), Int(3))), Default)), "txt");

    [Fact]
    public Task SaysWhereTextDiffers() => Verify(Explained(
        ("a word", Text("ReLU"), Text("RELU"), Default),
        ("another word", Text("ReLU"), Text("tanh"), Default),
        ("blanks inside", Text("a b"), Text("a  b"), Default),
        ("a line", Text("a\nb\nc"), Text("a\nb\nd"), Default),
        ("case of a line", Text("x\ny\nb\n"), Text("x\ny\nB\n"), Default),
        ("a line missing", Text("a\nb"), Text("a\n"), Default),
        ("a line too many", Text("a"), Text("a\nb"), Default),
        ("nothing printed", Text("a\nb"), Text(""), Default),
        ("line ends, exactly", Text("a\nb"), Text("a\r\nb"), Exact),
        ("a line end at the end, exactly", Text("a\n"), Text("a"), Exact),
        ("a trailing blank, exactly", Text("a\nb"), Text("a \nb"), Exact),
        ("controls, colours and reading directions", Text("a"), Text("\u001b[31m\u202Ea\u0000"), Default),
        ("far into a long line", Text(new string('x', 200) + "y" + new string('z', 100)), Text(new string('x', 200) + "Y" + new string('z', 100)), Default),
        ("inside a list", Texts("a", "b\nc"), Texts("a", "b\nd"), Default)), "txt");

    [Fact]
    public Task SaysWhichExceptionWasExpected() => Verify(string.Join("\n",
        Told("another exception", ExceptionComparison.Compare(Thrown("", "System.ArgumentNullException", "System.ArgumentException"), Thrown("Object reference not set to an instance of an object.", "System.NullReferenceException"))),
        Told("a value for an exception", ExceptionComparison.Returned(Thrown("", "System.ArgumentNullException", "System.ArgumentException"), Doubles(1, 2))),
        Told("nothing for an exception", ExceptionComparison.Completed(Thrown("", "System.ArgumentException"))),
        Told("an exception for a value", ExceptionComparison.Threw(Doubles(1, 2), Thrown("Index was outside the bounds of the array.", "System.IndexOutOfRangeException"))),
        Told("not implemented", ExceptionComparison.Compare(Thrown(""), Thrown("to do", "System.NotImplementedException", "System.SystemException")))), "txt");

    private static Observation Layer(double weight) => Object("Layer", ("Bias", Doubles(0)), ("Weights", Grid(new double[,] { { 1, weight } })));

    private static string Explained(params (string What, Observation Expected, Observation Actual, ComparisonRule Rule)[] pairs) =>
        string.Join("\n", pairs.Select(pair => Told(pair.What, Comparison.Compare(pair.Expected, pair.Actual, pair.Rule))));

    private static string Told(string what, Mismatch? mismatch)
    {
        Assert.NotNull(mismatch);
        return new StringBuilder().Append(what).Append('\n')
            .Append("  message   ").Append(mismatch.Message).Append('\n')
            .Append("  path      ").Append(mismatch.Path).Append('\n')
            .Append("  expected  ").Append(mismatch.Expected).Append('\n')
            .Append("  actual    ").Append(mismatch.Actual).Append('\n')
            .Append("  rule      ").Append(mismatch.Rule).Append('\n').ToString();
    }
}
