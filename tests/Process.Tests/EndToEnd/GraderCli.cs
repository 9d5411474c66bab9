using System.Diagnostics;
using System.Text;
using Grader.Running;

namespace Process.Tests.EndToEnd;

/// <summary>What one run of the command left: its exit code, and both streams as they are.</summary>
internal sealed record CliRun(int ExitCode, string Out, string Error)
{
    /// <summary>For a message when a test fails.</summary>
    public override string ToString() => $"exit code {ExitCode}\n--- stdout\n{Out}\n--- stderr\n{Error}";
}

/// <summary>The real command, as the build staged it, in a process of its own.</summary>
internal static class GraderCli
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Longer than any run here takes on a busy machine; a run that hangs is a failure, not a suite without an end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public static CliRun Run(params string[] arguments) => Run(arguments, environment: null);

    /// <param name="environment">On top of this process's own; a null value takes the variable away.</param>
    /// <param name="folder">The working directory; the repository's root if not given.</param>
    /// <param name="cli">Another copy of the command than the staged one.</param>
    public static CliRun Run(
        string[] arguments, Dictionary<string, string?>? environment, string? folder = null, string stdin = "", string? cli = null)
    {
        using var process = Start(arguments, environment, folder, cli);
        process.StandardInput.Write(stdin);
        process.StandardInput.Close();
        return WaitFor(process);
    }

    /// <summary>For what is done to a run from outside; the caller kills it.</summary>
    public static System.Diagnostics.Process Start(
        string[] arguments, Dictionary<string, string?>? environment = null, string? folder = null, string? cli = null)
    {
        var start = new ProcessStartInfo(WorkerProgram.Dotnet, [cli ?? Staged.Cli, .. arguments])
        {
            WorkingDirectory = folder ?? Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        // Where the tests themselves run in GitHub Actions, their runs must not take themselves for steps of it.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("GITHUB_", StringComparison.Ordinal) || name.StartsWith("ACTIONS_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["XDG_CACHE_HOME"] = SharedCache.Folder;
        foreach (var (name, value) in environment ?? [])
            start.Environment[name] = value;
        return System.Diagnostics.Process.Start(start)!;
    }

    public static CliRun WaitFor(System.Diagnostics.Process process)
    {
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"no end after {Patience}: {error.Result}");
        }
        return new CliRun(process.ExitCode, output.Result, error.Result);
    }
}
