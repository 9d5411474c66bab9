using Grader.Running;

namespace Core.Tests.Conventions;

/// <summary>The line of trust, as the assemblies draw it. The reasons stand in the project files.</summary>
public class ReferenceTests
{
    private static readonly BuiltAssembly Core = BuiltAssembly.Read(typeof(WireReader).Assembly.Location);
    private static readonly BuiltAssembly Runner = BuiltAssembly.Read(Repository.Runner);
    private static readonly BuiltAssembly Kit = BuiltAssembly.Read(Path.Combine(Path.GetDirectoryName(Repository.Runner)!, "Grader.Kit.dll"));

    [Fact]
    public void CoreKnowsNoCompilerNoWorkerAndNoSink()
        => Assert.DoesNotContain(Core.References, name =>
            name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.ML", StringComparison.Ordinal)
            || name.StartsWith("Serilog.", StringComparison.Ordinal)
            || (name.StartsWith("Grader.", StringComparison.Ordinal) && name != "Grader.Networks"));

    [Fact]
    public void RunnerKnowsTheFrameworkAndTheKit() => Assert.Equal(["Grader.Kit"], Runner.OutsideTheFramework);

    [Fact]
    public void KitKnowsTheFrameworkOnly() => Assert.Empty(Kit.OutsideTheFramework);

    [Theory]
    [InlineData("System.Linq")]
    [InlineData("System.Text.Json")]
    [InlineData("System.Private.Xml")]
    [InlineData("System.Collections.Immutable")]
    [InlineData("System.Text.RegularExpressions")]
    public void RunnerLoadsNothingThatSlowsItsStart(string assembly) => Assert.DoesNotContain(assembly, Runner.References);

    [Fact]
    public void RunnerHasNoAsyncMethod()
        => Assert.DoesNotContain("System.Runtime.CompilerServices.IAsyncStateMachine", Runner.ReferencedTypes);
}
