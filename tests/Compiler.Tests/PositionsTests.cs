using Grader.Compiler.Sources;
using Grader.Compiler.Submissions;

namespace Compiler.Tests;

/// <summary>Positions are the learner's own, whatever editor saved the file.</summary>
public sealed class PositionsTests
{
    [Theory]
    [InlineData("\uFEFFint x = \"a\";", 1, 9)]
    [InlineData("\uFEFF\r\nint y;\r\n  int x = \"a\";", 3, 11)]
    [InlineData("int y;\rint x = \"a\";", 2, 9)]
    [InlineData("\tint x = \"ä\";", 1, 10)]
    public void AnErrorStandsAtItsLineAndColumn(string code, int line, int column)
    {
        var failed = Assert.IsType<SubmissionOutcome.Failed>(Some.Compile(Some.Chain(Some.Script()), code));
        Assert.Equal(("CS0029", "relu.csx", line, column), failed.Errors.Select(e => (e.Id, e.File, e.Line, e.Column)).Single());
    }

    [Fact]
    public void InstructionsKnowTheirLine()
    {
        var built = Some.Built(Some.Chain(Some.Script()), "\uFEFFint Depth()\r\n{\r\n    int[] none = [];\r\n    return none[1];\r\n}");
        Assert.Equal(["relu.csx"], built.Submission.Lines.Files);
        Assert.Contains(built.Submission.Lines.Methods, method => method.Points.Select(p => p.Line).Contains(4));
    }

    [Theory]
    [InlineData("string s = \"#line 5\"; // #r", true)]
    [InlineData("#if false\n#r \"x\"\n#endif\nint x = 1;", false)] // Roslyn follows it there, too.
    [InlineData("string s = \"\"\"\n#load \"x\"\n\"\"\";", true)]
    [InlineData("#line 5 \"other.cs\"\nint x = 1;", false)]
    [InlineData("#line hidden\nint x = 1;", false)]
    [InlineData("int x = 1;\n#r \"System.Xml\"", false)]
    public void DirectivesAreRefusedWhereTheyAreDirectives(string code, bool fine)
    {
        var outcome = Some.Compile(Some.Chain(Some.Script()), code);
        Assert.True(fine == outcome is SubmissionOutcome.Built, Told.Of(outcome));
        if (outcome is SubmissionOutcome.Failed failed)
            Assert.Contains(failed.Errors, error => error.Id == "GR0001");
    }

    [Fact]
    public void AtMostFiftyErrorsAreToldInOrder()
    {
        var failed = Assert.IsType<SubmissionOutcome.Failed>(Some.Compile(Some.Chain(Some.Script()), string.Concat(Enumerable.Range(0, 80).Select(i => $"int x{i} = \"\";\n"))));
        Assert.Equal(Enumerable.Range(1, 50), failed.Errors.Select(error => error.Line));
    }

    [Theory]
    [InlineData("p.csx", "Console.WriteLine(1);", null)]
    [InlineData("p.csx", "class P { static void Main() { Console.WriteLine(1); } }", "CS7022")]
    [InlineData("p.cs", "Console.WriteLine(1);", null)]
    [InlineData("p.cs", "class P { static void Main() { } }", null)]
    [InlineData("p.cs", "class P { }", "CS5001")]
    [InlineData("p.cs", "class P { static void Main() { } } class Q { static void Main() { } }", "CS0017")]
    [InlineData("p.csx", "", null)]
    public void AProgramIsAScriptOrHasOneEntryPoint(string path, string code, string? error)
    {
        var outcome = ProgramCompiler.Compile([new Source(path, code)], withNetworks: false);
        Assert.Equal(error, (outcome as ProgramOutcome.Failed)?.Errors[0].Id);
        Assert.Equal(path.EndsWith('x') && error is null, outcome is ProgramOutcome.Built { Script: true });
    }
}
