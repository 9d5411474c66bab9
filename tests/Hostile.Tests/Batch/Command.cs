using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Hostile.Tests;

/// <summary>What one run of the command left.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{
    /// <summary>For a message when a test fails.</summary>
    public override string ToString() => $"exit code {ExitCode}\n--- stdout\n{Out}\n--- stderr\n{Error}";
}

/// <summary>The real command, started in a tier. What it might leave behind becomes a child of this process, and is known by that.</summary>
internal static partial class Command
{
    private const int ChildSubreaper = 36;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private static readonly string Dotnet = Path.GetFullPath(Path.Combine(typeof(object).Assembly.Location, "..", "..", "..", "..", "dotnet"));

    static Command()
    {
        if (Control(ChildSubreaper, 1, 0, 0, 0) != 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    /// <param name="environment">On top of this process's own.</param>
    public static CommandRun Run(Tier tier, string[] arguments, string folder, Dictionary<string, string> environment)
    {
        using var process = Start(tier, arguments, folder, environment);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"no end after {Patience}: {error.Result}");
        }
        return new CommandRun(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>The caller ends it, and reads what it says.</summary>
    public static Process Start(Tier tier, string[] arguments, string folder, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Dotnet, [Place.Cli, .. arguments, .. tier.Options])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Start(start, tier.RestrictThread);
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Command lines of our children that are alive: an end that is on its way is waited for.</summary>
    public static string[] Left()
    {
        SpinWait.SpinUntil(() => !Children().Any(), TimeSpan.FromMinutes(2));
        return [.. Children().Select(process => Read(process, "cmdline").Replace('\0', ' '))];
    }

    /// <summary>On a thread of its own: what it gives up is gone for good.</summary>
    private static Process Start(ProcessStartInfo start, Action? restrict)
    {
        Process? started = null;
        var thread = new Thread(() =>
        {
            restrict?.Invoke();
            started = Process.Start(start);
        });
        thread.Start();
        thread.Join();
        return started!;
    }

    private static IEnumerable<string> Children() =>
        from folder in Directory.EnumerateDirectories("/proc")
        where char.IsAsciiDigit(Path.GetFileName(folder)[0])
        let stat = Read(folder, "stat")
        where stat.Length > 0
        let fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ')
        where fields[0] != "Z" && int.Parse(fields[1], CultureInfo.InvariantCulture) == Environment.ProcessId
        select folder;

    /// <summary>Empty for one that is gone.</summary>
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

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int Control(int option, nint second, nint third, nint fourth, nint fifth);
}
