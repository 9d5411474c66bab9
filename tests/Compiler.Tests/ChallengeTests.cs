using System.Reflection.PortableExecutable;
using System.Text;
using Grader.Compiler.Challenges;
using Grader.Compiler.Sources;

namespace Compiler.Tests;

public sealed class ChallengeTests
{
    [Theory]
    [InlineData("""var early = Depth(); Check("a", () => Depth());""", 13)]
    [InlineData("""Depth(); Check("a", () => Depth());""", 1)]
    [InlineData("""int Twice() => 2 * Depth(); Check("a" + Twice(), () => Depth());""", 41)]
    [InlineData("""Shape s = new(1, 2); Check("a", () => s.Rows);""", 11)]
    [InlineData("""Func<int> later = () => Depth(); Check("a", later);""", 25)]
    public void ACallAtSetUpMakesTheChallengeInvalid(string checks, int column)
    {
        var errors = Assert.IsType<ChallengeOutcome.Failed>(ChallengeCompiler.Compile(Some.Script(checks: checks, hidden: null))).Errors;
        Assert.Equal(("GR0002", "checks.csx", 1, column), (errors[0].Id, errors[0].File, errors[0].Line, errors[0].Column));
    }

    [Theory]
    [InlineData("""int Twice() => 2 * Depth(); Check("a", () => Twice());""")]
    [InlineData("""foreach (int n in new[] { 1, 2 }) Check("a" + n, () => Depth() + n);""")]
    [InlineData("""Check("a", Depth); Check("b", rng => new Shape(1, 2), s => s.Rows);""")]
    [InlineData("""void Ask(int n) => Check("a" + n, () => Depth() + n); Ask(1); Ask(2);""")]
    [InlineData("""Type shape = typeof(Shape); Check("a", () => shape.Name);""")]
    public void CallsInsideChecksAndTheirHelpersAreFine(string checks) => Some.Chain(Some.Script(checks: checks, hidden: null));

    [Fact]
    public void ErrorsAreTheAuthorsOwnByFile()
    {
        var failed = Assert.IsType<ChallengeOutcome.Failed>(ChallengeCompiler.Compile(Some.Script(checks: "Check(\"a\", () => Dept());", hidden: null)));
        Assert.Equal("  checks.csx(1,18): CS0103 The name 'Dept' does not exist in the current context. Did you mean `Depth`?\n", Told.Of(failed.Errors));
    }

    [Fact]
    public void AReferenceThatDoesNotCompileIsNotBlamedOnTheChecks()
    {
        var failed = Assert.IsType<ChallengeOutcome.Failed>(ChallengeCompiler.Compile(Some.Script(reference: "int Depth() => \"\";")));
        Assert.All(failed.Errors, error => Assert.Equal("reference.csx", error.File));
    }

    [Fact]
    public void AUsingThatDoesNotExistIsAnError() =>
        Assert.IsType<ChallengeOutcome.Failed>(ChallengeCompiler.Compile(Some.Script(usings: "No.Such.Space")));

    [Fact]
    public void NoAssemblyHoldsAPathOfThisMachine()
    {
        var images = Some.Images(Some.Chain(Some.Script()));
        foreach (var image in new[] { images.Given!, images.Reference, images.Checks, images.Hidden! })
        {
            using var file = new PEReader(image.Bytes);
            var pdb = file.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.CodeView);
            Assert.DoesNotContain("/", file.ReadCodeViewDebugDirectoryData(pdb).Path, StringComparison.Ordinal);
            string bytes = Encoding.Latin1.GetString(image.Bytes.AsSpan());
            Assert.DoesNotContain(AppContext.BaseDirectory, bytes.Replace("\0", ""), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ChecksOfALibraryMayFollowGivenFilesAndSeeInternals()
    {
        var chain = Some.Chain(Some.Library(
            "namespace Course; class Net { internal int Depth(Layer l) => l.Units; }", "using Course;\nCheck(\"depth\", () => new Net().Depth(new Layer(3)));",
            "Check(\"hidden\", () => new Net().Depth(new Layer(4)));", "namespace Course; internal record Layer(int Units);"));
        var built = Some.Built(chain, "namespace Course;\nclass Net { internal int Depth(Layer layer) => -layer.Units; static void Main() { } }");
        Assert.Null(built.Checks);
        Assert.Equal(["-3", "-4"], Loaded.Run(chain, built).Values);
    }
}
