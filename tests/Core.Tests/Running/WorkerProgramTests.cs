using Grader.Confining;
using Grader.Running;

namespace Core.Tests.Running;

public sealed class WorkerProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("grader-worker-");

    private string Assembly => Path.Combine(_folder.FullName, "Grader.Compiler.dll");

    private string Native => Path.ChangeExtension(Assembly, "native");

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
    public void MachineCodeIsStartedByItsLoaderAndToldItsPlaceAndTheFrameworks()
    {
        Assert.Null(WorkerProgram.StartMachineCode(Assembly, Enclosure.None));
        File.WriteAllText(Native, "");
        var start = WorkerProgram.StartMachineCode(Assembly, Enclosure.None)!;
        Assert.Equal(WorkerFiles.Loader, start.Program);
        Assert.Equal([Native, Host], start.Arguments);
        Assert.Contains("GRADER_FRAMEWORK=" + Path.GetDirectoryName(typeof(object).Assembly.Location), start.Environment);
        Assert.Contains("GRADER_FOLDER=" + _folder.FullName, start.Environment);
    }

    [Fact]
    public void NothingInAWorkersFolderMayBeExecuted()
    {
        File.WriteAllText(Assembly, "");
        File.WriteAllText(Native, "");
        var executed = WorkerFiles.For(_folder.FullName, WorkerProgram.Dotnet).Where(rule => rule.Rights.HasFlag(FileAccessRights.Execute)).Select(rule => rule.Path);
        Assert.DoesNotContain(executed, path => path.StartsWith(_folder.FullName, StringComparison.Ordinal));
    }

    private static string Host => Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
