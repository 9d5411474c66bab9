using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Benchmarks;

/// <summary>What one process cost, with all processes that it started and waited for.</summary>
/// <param name="Cpu">Milliseconds, user and system.</param>
/// <param name="Wall">Milliseconds from start to end.</param>
/// <param name="PeakMemory">Kilobytes of the process alone, without those it started; 0 if it was too short to look.</param>
internal sealed record Measured(double Cpu, double Wall, long PeakMemory, string Output)
{
    public static readonly string Dotnet = Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";

    /// <summary>Runs <c>dotnet</c>. One at a time: CPU is the difference in what this process's ended children have used.</summary>
    /// <exception cref="InvalidOperationException">Its exit code is not 0.</exception>
    public static Measured Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Dotnet, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        double before = ChildrenCpu();
        long begin = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(100))
            peak = Math.Max(peak, PeakOf(process.Id));
        process.WaitForExit();
        double wall = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)}: exit code {process.ExitCode}\n{output.Result}{error.Result}");
        return new Measured(ChildrenCpu() - before, wall, peak, output.Result);
    }

    private static long PeakOf(int process)
    {
        try
        {
            string line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal), "");
            return line.Length == 0 ? 0 : long.Parse(line.AsSpan(6).Trim().TrimEnd("kB ").Trim(), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0; // It has just ended.
        }
    }

    /// <summary>Milliseconds that processes started here, and ended, have used so far.</summary>
    public static unsafe double ChildrenCpu()
    {
        const int endedChildren = -1;
        long* usage = stackalloc long[32]; // struct rusage begins with two timevals: user and system time.
        if (ReadUsage(endedChildren, usage) != 0)
            throw new InvalidOperationException("getrusage failed");
        return ((usage[0] + usage[2]) * 1e3) + ((usage[1] + usage[3]) / 1e3);
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern unsafe int ReadUsage(int who, long* usage);
}
