using Grader.Confining;
using Grader.Running;

namespace Core.Tests.Running;

public sealed class WorkerProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("grader-worker-");

    private string Assembly => Path.Combine(_folder.FullName, "Grader.Compiler.dll");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void AWorkerIsStartedByTheRuntimeThatRunsTheHost()
    {
        var start = WorkerProgram.Start(Assembly, enclosure: Enclosure.None);
        Assert.Equal(WorkerProgram.Dotnet, start.Program);
        Assert.Equal([Assembly, Host], start.Arguments);
        Assert.DoesNotContain(start.Environment, variable => variable.StartsWith("GRADER_FRAMEWORK", StringComparison.Ordinal));
    }

    [Fact]
    public void AWorkerThatIsMachineCodeIsStartedItselfAndToldWhichFrameworkToCompileAgainst()
    {
        var native = Path.ChangeExtension(Assembly, "native");
        File.WriteAllText(native, "");
        var start = WorkerProgram.Start(Assembly, enclosure: Enclosure.None);
        Assert.Equal(native, start.Program);
        Assert.Equal([Host], start.Arguments);
        Assert.Contains("GRADER_FRAMEWORK=" + Path.GetDirectoryName(typeof(object).Assembly.Location), start.Environment);
    }

    [Fact]
    public void OnlyAWorkerThatIsMachineCodeMayBeExecutedFromItsFolder()
    {
        var native = Path.ChangeExtension(Assembly, "native");
        File.WriteAllText(Assembly, "");
        File.WriteAllText(native, "");
        var executed = WorkerFiles.For(_folder.FullName, WorkerProgram.Dotnet).Where(rule => rule.Rights.HasFlag(FileAccessRights.Execute)).Select(rule => rule.Path);
        Assert.Equal([native], executed.Where(path => path.StartsWith(_folder.FullName, StringComparison.Ordinal)));
    }

    private static string Host => Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
