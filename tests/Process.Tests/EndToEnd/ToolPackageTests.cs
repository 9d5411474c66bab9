using System.Diagnostics;
using Grader.Running;

namespace Process.Tests.EndToEnd;

/// <summary>The .NET tool as a learner gets it: packed, installed from a folder of packages, and used to grade.</summary>
[Trait("Speed", "slow")]
public sealed class ToolPackageTests : IDisposable
{
    /// <summary>Packing precompiles Roslyn and ML.NET: minutes on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(25);

    private readonly Workspace _work = new();

    /// <summary>The package of this platform and the one for all others; those of other platforms are made the same way.</summary>
    [Theory]
    [InlineData("linux-x64")]
    [InlineData("any")]
    public void IsInstalledFromItsPackagesAndGrades(string platform)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.X64, "packs for this platform");
        Dotnet("pack", Path.Combine(Repository.Root, "grader/Cli"), "-c", "Release", $"-p:ToolPlatforms={platform}", "-o", _work["packages"]);
        Dotnet("tool", "install", "--tool-path", _work["tools"], "--source", _work["packages"], "grader");

        Lab.Write(_work);
        _work.Write("learner-01/lab/relay.csx", Lab.Honest);
        var run = Run(_work["tools/grader"], ["grade", _work["learner-01"], "--challenges", _work["challenges"]]);
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("everything accepted", run.Out);
    }

    public void Dispose() => _work.Dispose();

    private void Dotnet(params string[] arguments)
    {
        var run = Run(WorkerProgram.Dotnet, arguments);
        Assert.True(run.ExitCode == 0, run.ToString());
    }

    private CliRun Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _work.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["XDG_CACHE_HOME"] = SharedCache.Folder;
        start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(WorkerProgram.Dotnet);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = System.Diagnostics.Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"no end after {Patience}: {output.Result}{error.Result}");
        }
        return new CliRun(process.ExitCode, output.Result, error.Result);
    }
}
