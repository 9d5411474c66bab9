using System.Globalization;
using System.Text;
using Grader.Running;

namespace Process.Tests.EndToEnd;

/// <summary>
/// A run that is interfered with from outside: a copy of the command under a path of its own, by which its processes are told
/// from all others of the machine, with a folder of its own for temporary files.
/// </summary>
internal sealed class RunningCli : IDisposable
{
    public const int Interrupt = 2, Terminate = 15;

    /// <summary>Until a wait is given up, on the busiest of machines; nothing takes as long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly System.Diagnostics.Process _process;
    private readonly StringBuilder _output = new();
    private readonly string _folder;

    public RunningCli(Workspace work, params string[] arguments)
    {
        _folder = work.Copy(Path.GetDirectoryName(Staged.Cli)!, "cli");
        Temporary = work.Folder("temporary");
        _process = GraderCli.Start(arguments, new() { ["TMPDIR"] = Temporary }, work.Path, Path.Combine(_folder, "grader.dll"));
        _process.OutputDataReceived += (_, line) => Append(line.Data);
        _process.BeginOutputReadLine();
    }

    public string Temporary { get; }

    public string Out
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Waits until it has printed a text.</summary>
    public void AwaitOutput(string text) => Await(() => Out.Contains(text, StringComparison.Ordinal), $"to print {text}");

    /// <summary>Waits until one of its runners has used more CPU than it takes to start one.</summary>
    public void AwaitBusyRunner() => Await(() => Processes().Any(process => IsRunner(process) && CpuTicks(process) > 30), "to run a submission");

    /// <summary>As a terminal or a supervisor does it. Where whoever started the tests has us ignore Ctrl+C, so do our children.</summary>
    public void Signal(int signal)
    {
        Assert.SkipWhen(signal == Interrupt && IgnoresInterrupt(), "this process was started with SIGINT ignored");
        Assert.Equal(0, Native.SendSignal(_process.Id, signal));
    }

    public void Kill() => _process.Kill();

    /// <returns>Its exit code and what it said on stderr.</returns>
    public (int ExitCode, string Error) End()
    {
        var error = _process.StandardError.ReadToEndAsync();
        Assert.True(_process.WaitForExit(Patience), $"still there after {Patience}");
        _process.WaitForExit();
        return (_process.ExitCode, error.Result);
    }

    /// <summary>Command lines of all processes that are left of it.</summary>
    public IEnumerable<string> Left() => Processes().Select(CommandLine);

    public void AssertGone() => Assert.True(SpinWait.SpinUntil(() => !Left().Any(), Patience), string.Join('\n', Left()));

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static void Await(Func<bool> condition, string what) => Assert.True(SpinWait.SpinUntil(condition, Patience), $"waited in vain for it {what}");

    private void Append(string? line)
    {
        lock (_output)
            _output.Append(line).Append('\n');
    }

    private IEnumerable<string> Processes() => Directory.GetDirectories("/proc")
        .Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]) && CommandLine(folder).Contains(_folder, StringComparison.Ordinal));

    private static bool IsRunner(string process) => CommandLine(process).Contains("Grader.Runner.dll", StringComparison.Ordinal);

    /// <summary>Empty for one that has ended, a zombie included.</summary>
    private static string CommandLine(string process) => Read(process, "cmdline").Replace('\0', ' ');

    private static long CpuTicks(string process)
    {
        string[] fields = Read(process, "stat") is { Length: > 0 } stat ? stat[(stat.LastIndexOf(')') + 2)..].Split(' ') : [];
        return fields.Length > 12 ? long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture) : 0;
    }

    private static bool IgnoresInterrupt()
    {
        string ignored = File.ReadLines("/proc/self/status").Single(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))[7..].Trim();
        return (Convert.ToUInt64(ignored, 16) & 1 << (Interrupt - 1)) != 0;
    }

    private static string Read(string process, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, file));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
