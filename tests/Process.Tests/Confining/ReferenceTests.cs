using Grader.Running;
using Process.Tests.Running;
using Xunit;

namespace Process.Tests.Confining;

/// <summary>In a pull request a reference is a stranger's code, too: it runs as a submission does.</summary>
public class ReferenceTests
{
    [Fact]
    public void AReferenceReadsNoFiles() =>
        Assert.StartsWith("System.UnauthorizedAccessException: ", Attempt.Text(Try("File.ReadAllText(\"/etc/passwd\")")));

    [Fact]
    public void AReferenceStartsNoProgram() =>
        Assert.StartsWith("System.ComponentModel.Win32Exception: ", Attempt.Text(Try("System.Diagnostics.Process.Start(\"/bin/true\") is null")));

    [Fact]
    public void AReferenceMakesNoForbiddenCall() =>
        Assert.IsType<Execution.Violation>(Try("Trace(0, 0, 0, 0)"));

    private static Execution Try(string expression)
    {
        const string native = "[DllImport(\"libc\", EntryPoint = \"ptrace\")] static extern nint Trace(nint request, nint process, nint a, nint b);";
        var run = Some.Pool.RunReference(
            Some.Chain($"{native} object Try() => {expression};", """Check("try", () => Try());"""), Some.Ask, Some.Limits, TestContext.Current.CancellationToken);
        return run.Executions[0];
    }
}
