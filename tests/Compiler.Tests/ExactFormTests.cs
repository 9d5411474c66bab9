namespace Compiler.Tests;

/// <summary>Rule 23: the checks run as they are only on what has exactly the reference's form.</summary>
public sealed class ExactFormTests
{
    private const string Reference = """
        enum Mode { Train, Test }
        interface ILayer { int Units { get; } }
        abstract class Base { public int Id; }
        class Dense : Base, ILayer { public int Units { get; set; } = 3; public static int Count() => 1; public T Pick<T>(T x) where T : class => x; }
        struct Point { public int X, Y; public int Sum() => X + Y; }
        delegate int Step(int x);
        class Box<T> { public T Value; }
        int Run(Mode m) => (int)m;
        int Apply(Step s) => s(1);
        Point Origin() => new();
        Box<int> Boxed() => new();
        int Area(int width, int height) => 10 * width + height;
        """;

    private const string Checks = """
        Check("a", () => Run(default));
        Check("b", () => new Dense().Units + Dense.Count() + new Dense().Id);
        Check("c", () => new Dense().Pick("x"));
        Check("d", () => Origin().Sum());
        Check("e", () => Boxed().Value);
        Check("f", () => Apply(x => x));
        Check("g", () => ((ILayer)new Dense()).Units);
        Check("h", () => Area(height: 2, width: 1));
        """;

    public static TheoryData<string, string> Differences => new()
    {
        { "enum Mode { Train, Test }", "enum Mode : byte { Train, Test }" },
        { "enum Mode { Train, Test }", "struct Mode { public static explicit operator int(Mode m) => 0; }" },
        { "interface ILayer { int Units { get; } }", "interface ILayer { int Units { get; } int More => 1; }" },
        { "abstract class Base", "class Base" },
        { ": Base, ILayer", ": ILayer" },
        { "public int Units { get; set; } = 3;", "public int Units { get; set; } = 3; public required int Need { get; set; }" },
        { "public int Id", "public long Id" },
        { "public static int Count()", "public int Count()" },
        { "where T : class", "" },
        { "struct Point", "ref struct Point" },
        { "struct Point", "class Point" },
        { "public int X, Y; public int Sum() => X + Y", "public long X, Y; public int Sum() => 1" },
        { "delegate int Step(int x)", "delegate int Step(long x)" },
        { "class Box<T> {", "struct Box<T> { public Box() { } " },
        { "class Box<T>", "class Box<T> where T : struct" },
        { "public T Value", "public readonly T Value" },
        { "public T Value;", "public T Value { get; set; }" },
        { "int Run(Mode m)", "static int Run(Mode m)" },
        { "int Area(int width, int height) => 10 * width + height", "int Area(int height, int width) => 10 * width + height" },
    };

    [Fact]
    public void TheReferenceItselfHasIt() => Assert.Null(Some.Built(Chain(), Reference).Checks);

    [Fact]
    public void OtherNamesOfParametersOrderAndBodiesDoNotMatter() =>
        Assert.Null(Some.Built(Chain(), "int extra = 1;\n" + Reference.Replace("Run(Mode m) => (int)m", "Run(Mode mode) => 7").Replace("10 * width", "100 * width")).Checks);

    [Theory]
    [MemberData(nameof(Differences))]
    public void AnyDifferenceCompilesTheChecksAnew(string reference, string submission)
    {
        string code = Reference.Replace(reference, submission);
        Assert.NotEqual(Reference, code);
        var outcome = Some.Compile(Chain(), code);
        Assert.NotNull(Assert.IsType<Grader.Compiler.Submissions.SubmissionOutcome.Built>(outcome).Checks);
    }

    [Fact]
    public void ArgumentsPassedByNameKeepTheirMeaning()
    {
        var chain = Chain();
        string swapped = Reference.Replace("int Area(int width, int height)", "int Area(int height, int width)");
        Assert.Equal("12", Loaded.Run(chain, Some.Built(chain, swapped))["h"]);
    }

    [Theory]
    [InlineData("const int Most = 5;", """Check("a", () => Most);""")]
    [InlineData("enum Mode { Train, Test }", """Check("a", () => (int)Mode.Test);""")]
    [InlineData("int F(int x = 3) => x;", """Check("a", () => F());""")]
    [InlineData("record R(int A = 1);", """Check("a", () => new R().A);""")]
    [InlineData("int Depth() => 1;", """Check("a", () => nameof(Depth));""")]
    public void ValuesThatCallersBakeInAreNeverTakenFromTheReference(string reference, string checks)
    {
        var chain = Some.Chain(Some.Script(reference, checks, hidden: null));
        Assert.False(chain.Fit.Exact);
        Assert.NotNull(Some.Built(chain, reference).Checks);
        Assert.Single(Some.Built(chain, "int nothing;").Dropped);
    }

    private static Grader.Compiler.Challenges.ChallengeChain Chain() => Some.Chain(Some.Script(Reference, Checks, hidden: null, given: null));
}
