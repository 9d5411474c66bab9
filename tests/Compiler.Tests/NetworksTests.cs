using Grader.Compiler.Challenges;
using Grader.Compiler.Sources;
using Grader.Compiler.Submissions;

namespace Compiler.Tests;

/// <summary>The reference network is for references and evidence; a submission builds its own.</summary>
public sealed class NetworksTests
{
    private const string Reference = """
        using Grader.Networks;
        double[] Relu(double[] x) => new ActivationLayer(Shape.Flat(x.Length), ActivationFunction.Relu).Forward(x);
        """;

    private const string Checks = """Check("relu", () => Relu([1, -2]));""";

    [Fact]
    public void AReferenceMayBeBuiltOnIt() => Some.Chain(Some.Script(Reference, Checks, hidden: null));

    [Fact]
    public void ALibraryToo() => Some.Chain(Some.Library("using Grader.Networks; public static class Net { public static int Size => Shape.Flat(2).Size; }", """Check("size", () => Net.Size);"""));

    [Fact]
    public void ASubmissionMayNot()
    {
        var failed = Assert.IsType<SubmissionOutcome.Failed>(Some.Compile(Some.Chain(Some.Script(Reference, Checks, hidden: null)), Reference + "//"));
        Assert.Contains("Networks", failed.Errors[0].Message, StringComparison.Ordinal);
        Assert.All(failed.Errors, error => Assert.Equal("relu.csx", error.File));
    }

    [Fact]
    public void TheReferenceItselfIsNoOtherSubmission() => Some.Built(Some.Chain(Some.Script(Reference, Checks, hidden: null)), Reference);

    [Fact]
    public void OtherCodeIsCompiledInItsPlaceAsEver() => Some.Built(Some.Chain(Some.Script(Reference, Checks, hidden: null)), "double[] Relu(double[] x) => x;");

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void AProgramMayUseItOnlyAsAChallengesOwn(bool withNetworks, bool compiles) => Assert.Equal(
        compiles, ProgramCompiler.Compile([new Source("p.csx", "Console.WriteLine(Grader.Networks.Shape.Flat(3).Size);")], withNetworks) is ProgramOutcome.Built);
}
