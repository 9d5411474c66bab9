using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>One run of the staged CLI over a class.</summary>
/// <param name="Cpu">Seconds, user and system, of the CLI and all that it started.</param>
/// <param name="Wall">Seconds.</param>
/// <param name="PeakMemory">Kilobytes of all processes together, at the worst of the moments at which it was looked.</param>
/// <param name="PeakCommand">Of that moment or another, the most of the command alone.</param>
/// <param name="Looking">Seconds of CPU that this process took meanwhile, to look at the others' memory: nobody else could have had them.</param>
/// <param name="MachineBusy">Of the processors' time during the run, the share that anybody used.</param>
internal sealed record ClassRun(double Cpu, double Wall, long PeakMemory, long PeakCommand, double Looking, double MachineBusy, int ExitCode, string Error)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(300);

    /// <summary>Of the processors' time during the run, the share that this run used; without what looking at it took.</summary>
    public double Busy => Cpu / ((Wall * Environment.ProcessorCount) - Looking);

    public static ClassRun Of(string folder, string cache, string reports)
    {
        var start = new ProcessStartInfo(Measured.Dotnet, [Built.Cli, "grade", Path.Combine(folder, "submissions"), "--challenges", Path.Combine(folder, "challenges"), "--out", reports])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["XDG_CACHE_HOME"] = cache;
        double before = Measured.ChildrenCpu();
        var own = Environment.CpuUsage.TotalTime;
        var (idleBefore, allBefore) = Processors();
        long begin = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        long peak = 0, peakCommand = 0;
        while (!process.WaitForExit(Between))
        {
            peak = Math.Max(peak, ProcessTree.Memory(process.Id));
            peakCommand = Math.Max(peakCommand, ProcessTree.MemoryOfOne(process.Id));
        }
        process.WaitForExit();
        double wall = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        var (idle, all) = Processors();
        _ = output.Result;
        return new ClassRun(
            (Measured.ChildrenCpu() - before) / 1000, wall, peak, peakCommand, (Environment.CpuUsage.TotalTime - own).TotalSeconds, 1 - ((double)(idle - idleBefore) / (all - allBefore)), process.ExitCode, error.Result);
    }

    /// <summary>Ticks of all processors since the machine's start: those without work (waiting for a disk among them), and all.</summary>
    private static (long Idle, long All) Processors()
    {
        long[] ticks = [.. File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9].Select(field => long.Parse(field, CultureInfo.InvariantCulture))];
        return (ticks[3] + ticks[4], ticks.Sum());
    }
}
