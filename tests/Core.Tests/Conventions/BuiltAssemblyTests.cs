namespace Core.Tests.Conventions;

public class BuiltAssemblyTests
{
    [Fact]
    public void SaysWhatThisSuiteUses()
    {
        var suite = BuiltAssembly.Read(typeof(BuiltAssemblyTests).Assembly.Location);

        Assert.Contains("System.Linq", suite.References);
        Assert.Contains("Grader.Core", suite.OutsideTheFramework);
        Assert.DoesNotContain("System.Linq", suite.OutsideTheFramework);
        Assert.Contains("System.Runtime.CompilerServices.IAsyncStateMachine", suite.ReferencedTypes);
    }
}
