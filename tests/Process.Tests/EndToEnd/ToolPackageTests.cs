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
        Install(platform);
        var run = Grade();
        Assert.Contains("everything accepted", run.Out);
    }

    /// <summary>
    /// Linked once for all who ask (MachineCode.targets). Whoever may read the file can run it; where it does not start, the other compiler gives the same
    /// report, and says nothing of it unless asked.
    /// </summary>
    [Fact]
    public void WithItsCompilerAsMachineCodeItGradesAndWhereThatDoesNotStartItDoesTheSame()
    {
        Assert.SkipUnless(Array.Exists(["/usr/bin/gcc", "/usr/bin/clang"], File.Exists), "needs a C compiler to link with");
        Install("linux-x64", "-p:NativeCompiler=true");
        string native = Assert.Single(Directory.GetFiles(_work["tools"], "Grader.Compiler.native", SearchOption.AllDirectories));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(native, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        Assert.Contains("compiler: machine code.", Run(_work["tools/grader"], ["doctor"]).Out);
        var asMachineCode = Grade("--no-cache", "--format", "json");

        File.WriteAllText(native, "for another machine");
        Assert.Contains("compiler: run by .NET. Its machine code does not start here", Run(_work["tools/grader"], ["doctor"]).Out);
        var other = Grade("--no-cache", "--format", "json");
        Assert.Equal(asMachineCode.Out, other.Out);
        Assert.DoesNotContain("native", other.Error);
    }

    public void Dispose() => _work.Dispose();

    private void Install(string platform, params string[] more)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.X64, "packs for this platform");
        Dotnet(["pack", Path.Combine(Repository.Root, "grader/Cli"), "-c", "Release", $"-p:ToolPlatforms={platform}", "-o", _work["packages"], .. more]);
        Dotnet("tool", "install", "--tool-path", _work["tools"], "--source", _work["packages"], "grader");
        Lab.Write(_work);
        _work.Write("learner-01/lab/relay.csx", Lab.Honest);
    }

    private CliRun Grade(params string[] more)
    {
        var run = Run(_work["tools/grader"], ["grade", _work["learner-01"], "--challenges", _work["challenges"], .. more]);
        Assert.True(run.ExitCode == 0, run.ToString());
        return run;
    }

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
