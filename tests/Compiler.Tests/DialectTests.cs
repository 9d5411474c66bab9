using System.Diagnostics;
using System.Reflection;
using Grader.Compiler.Submissions;

namespace Compiler.Tests;

/// <summary>Rule 1: the C# that is graded.</summary>
public sealed class DialectTests
{
    [Theory]
    [InlineData("the SDK's implicit usings", "string A(List<int> x) => File.Exists(\"\") + string.Concat(x.Select(i => i)) + Thread.CurrentThread.Name + Task.CompletedTask + Math.Max(1, 2);")]
    [InlineData("the whole framework", "object A() => new object?[] { new System.Net.Http.HttpClient(), System.Text.Json.JsonSerializer.Serialize(1), System.Xml.Linq.XElement.Parse(\"<a/>\"), System.Collections.Immutable.ImmutableArray.Create(1) };")]
    [InlineData("the newest released C#", "class A { public int X { get; set => field = Math.Max(0, value); } } static int Twice(params ReadOnlySpan<int> x) => x is [var a, ..] ? a : 0;")]
    [InlineData("annotations of nullable types, without their warnings", "string? A(string? x) => x; string B() => A(null).ToString();")]
    [InlineData("unsafe code", "unsafe int A() { int x = 3; int* p = &x; return *p; }")]
    [InlineData("warnings of any kind", "int A() { int unused; return 1; Console.WriteLine(); }\n[Obsolete] int B() => 1;\nint C() => B();\n#warning TODO")]
    public void Takes(string what, string code) => Assert.True(Compile(code) is SubmissionOutcome.Built, $"{what}: {Told.Of(Compile(code))}");

    [Theory]
    [InlineData("System.Net.Http is no implicit using", "HttpClient client;", "CS0246")]
    public void Refuses(string what, string code, string error) =>
        Assert.True(Assert.IsType<SubmissionOutcome.Failed>(Compile(code)).Errors.Any(each => each.Id == error), what);

    [Fact]
    public void IsOptimised()
    {
        var built = Assert.IsType<SubmissionOutcome.Built>(Compile("int A() => 1;"));
        Assert.False(Assembly.Load([.. built.Submission.Bytes]).GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled ?? false);
    }

    private static SubmissionOutcome Compile(string code) => Some.Compile(Some.Chain(Some.Script()), code);
}
