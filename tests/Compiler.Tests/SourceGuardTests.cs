using CsCheck;
using Grader.Compiler.Sources;

namespace Compiler.Tests;

public sealed class SourceGuardTests
{
    public static TheoryData<string, string> Bombs => new()
    {
        { "parentheses", "int x = " + new string('(', 10_000) + "1" + new string(')', 10_000) + ";" },
        { "unary operators", "bool x = " + new string('!', 10_000) + "true;" },
        { "spaced unary operators", "int x = " + string.Concat(Enumerable.Repeat("- ", 10_000)) + "1;" },
        { "blocks", new string('{', 10_000) + new string('}', 10_000) },
        { "#if", string.Concat(Enumerable.Repeat("#if true\n", 50_000)) },
        { "else if", "int x = 0;" + string.Concat(Enumerable.Repeat("if (x == 1) x++; else ", 20_000)) + "x++;" },
        { "interpolations", Interpolated(20) },
        { "generics", string.Concat(Enumerable.Repeat("List<", 3_000)) + "int" + new string('>', 3_000) + " x;" },
        { "size", "// " + new string('x', 300 << 10) },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void ABombNeverReachesRoslyn(string name, string code)
    {
        Assert.True(SourceGuard.Refuses([new Source("bomb.csx", code)]), name);
        Assert.Equal("  refused\n", Told.Of(Some.Compile(Some.Chain(Some.Script()), code)));
    }

    [Theory]
    [InlineData("string s = \"((((\"; char c = '('; // (((\n/* ((( */ string v = @\"((\"\"((\"; string r = \"\"\"(\"\"(((\"\"\";", 0)]
    [InlineData("string s = $\"{(1)}(((\";", 1)]
    [InlineData("string s = $$\"\"\"{((({{(1)}}\"\"\";", 1)]
    [InlineData("string s = $@\"\"\"{(1)}((\"\"{{(((\";", 1)]
    [InlineData("char quote = '\"'; int x = (1);", 1)]
    [InlineData("string s = \"\\\"(((\"; string e = \"\"; int x = (1);", 1)]
    public void BracketsInTextDoNotCount(string code, int depth) => Assert.Equal(depth, NestingScan.Measure(code).Brackets);

    [Fact]
    public void WhatPeopleWritePasses()
    {
        string code = $"var x = {Interpolated(5)}; " + string.Concat(Enumerable.Repeat("if (a < b && c<d && e<f) { f((int)-x); } else if (!!y) { }\n", 500)) + "Dictionary<string, List<Func<int, List<List<int>>>>> d = [];" + new string('(', 200) + new string(')', 200);
        Assert.False(SourceGuard.Refuses([new Source("a.csx", code)]));
    }

    [Fact]
    public void TheDeepestThatPassesCompiles()
    {
        string code = "int Depth() => " + new string('(', 250) + "1" + new string(')', 250) + ";";
        Assert.IsType<Grader.Compiler.Submissions.SubmissionOutcome.Built>(Some.Compile(Some.Chain(Some.Script()), code));
    }

    [Fact]
    public void AnyTextIsMeasuredInOnePass() =>
        Gen.OneOf(Gen.Const("\""), Gen.Const("\"\"\""), Gen.Const("$"), Gen.Const("@"), Gen.Const("{"), Gen.Const("}"), Gen.Const("\\"), Gen.Const("'"), Gen.Const("/*"), Gen.Const("//"), Gen.Const("\n"), Gen.Const("#if x"), Gen.Const("a<"), Gen.Const("("), Gen.Const(")"), Gen.String[0, 3])
            .Array[0, 60].Select(string.Concat).Sample(text => NestingScan.Measure(text).Brackets <= text.Length, iter: 2000);

    private static string Interpolated(int depth) => depth == 0 ? "1" : "$\"{" + Interpolated(depth - 1) + "}\"";
}
