namespace Compiler.Tests;

/// <summary>Submissions that have another form than the reference, compiled and run.</summary>
public sealed class RecompileTests
{
    private const string Whole = "double[] Relu(double[] x) => x; int Depth() => 4; double Bias(Layer l) => 7; record Shape(int Rows, int Columns); Shape Size(Layer l) => new(9, 9);";

    [Fact]
    public void ChecksThatFitRunAsTheyAreAndNothingDeclaredCapturesThem()
    {
        var answers = Run(Whole + "class Math { public static double Sqrt(double x) => 666; } void Check(string n, Func<object> f) => throw new Exception(); void Make() { }");
        Assert.Equal("2", answers["math"]);
        Assert.Equal("7", answers["bias"]);
        Assert.Equal(8, answers.Count);
    }

    [Fact]
    public void AMissingFunctionCostsOnlyItsOwnChecks() =>
        Assert.Equal(["bias", "hidden", "norm", "one"], Run("double[] Relu(double[] x) => x; double Bias(Layer l) => 7;").Keys);

    [Fact]
    public void StaticAndMoreGeneralAndAFunctionInAVariableAreAccepted()
    {
        var answers = Run("static double[] Relu(IEnumerable<double> x) => x.ToArray(); static int Depth() => 4; Func<Layer, double> Bias = l => 8; record Shape(int Rows, int Columns); Shape Size(Layer l) => new(9, 9);");
        Assert.Equal(8, answers.Count);
        Assert.Equal("8", answers["bias"]);
        Assert.Equal("9", answers["hidden"]);
        Assert.Equal("[1 -2 3]", answers["one"]);
    }

    [Fact]
    public void ARecordStructForARecordIsReadAsWhatItIs()
    {
        var answers = Run(Whole.Replace("record Shape", "record struct Shape"));
        Assert.Equal("9", answers["size"]);
        Assert.Equal("2", answers["made"]);
    }

    [Fact]
    public void AFunctionThatReturnsNothingIsNotTakenForOneThatPrints() =>
        Assert.DoesNotContain("one", Run(Whole.Replace("double[] Relu(double[] x) => x;", "void Relu(double[] x) { }")).Keys);

    [Fact]
    public void AnOwnMathLosesOnlyTheChecksThatMeantTheFrameworks() =>
        Assert.Equal(["bias", "depth", "hidden", "made", "norm", "one", "size"], Run(Whole.Replace("int Depth()", "static int Depth()") + "static class Math { public static double Sqrt(double x) => 666; }").Keys);

    [Fact]
    public void AMissingFunctionIsNotReplacedByTheFrameworksOfThatName()
    {
        var chain = Some.Chain(Some.Script(
            "static int Sum(this int[] x) => -1; record Complex(double A);", """Check("sum", () => new[] { 1, 2 }.Sum()); Check("complex", () => new Complex(1).ToString());""",
            hidden: null, usings: "System.Numerics"));
        var built = Some.Built(chain, "int x = 0;");
        Assert.Equal(2, built.Dropped.Length);
        Assert.Empty(Loaded.Run(chain, built));
    }

    [Fact]
    public void AReturnAtTopLevelSkipsNoCheck() => Assert.Equal(8, Run("return 5;\n" + Whole).Count);

    [Fact]
    public void WhatAHelperOfTheChecksNeedsIsTheReasonOfAllThatUseIt()
    {
        var chain = Some.Chain(Some.Script(Some.Reference, "int Twice() => 2 * Depth();\nCheck(\"twice\", () => Twice());", """Check("hidden", () => Twice() + 1);"""));
        var built = Some.Built(chain, "double Bias(Layer l) => 7;");
        Assert.All(built.Dropped, dropped => Assert.Equal("the checks call `int Depth()`; your code has no `Depth`", dropped.Message));
        Assert.Equal(3, built.Dropped.Length);
        Assert.True(built.NoHidden);
    }

    [Fact]
    public void LinesStayWhereTheyWere()
    {
        var chain = Some.Chain(Some.Script(Some.Reference, "Check(\"a\",\n  () => Depth());\r\n\r\nCheck(\"b\", () => Norm(Relu([1])));", hidden: null));
        var built = Some.Built(chain, "static double[] Relu(double[] x) => x;");
        Assert.Equal((1, 2), (built.Dropped[0].FirstLine, built.Dropped[0].LastLine));
        Assert.Equal([4], built.Checks!.Lines.Methods.SelectMany(method => method.Points).Select(point => point.Line).Distinct());
    }

    [Fact]
    public void BothBuildsOfTheSameSubmissionAreTheSameBytes()
    {
        var chain = Some.Chain(Some.Script());
        string code = Whole.Replace("int Depth()", "static int Depth()");
        Assert.Equal(Some.Built(chain, code).Submission.Bytes, Some.Built(chain, code).Submission.Bytes);
        Assert.Equal(Some.Built(chain, code).Checks!.Bytes, Some.Built(Some.NewChain(Some.Script()), code).Checks!.Bytes);
    }

    private static SortedDictionary<string, string> Run(string code)
    {
        var chain = Some.Chain(Some.Script());
        return Loaded.Run(chain, Some.Built(chain, code));
    }
}
