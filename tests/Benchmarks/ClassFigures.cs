using System.Globalization;
using Classes;

namespace Benchmarks;

/// <summary>
/// A whole course: classes with known verdicts, each graded twice into one folder. What a run costs before its first submission, workers
/// warming up most of all, is that of one right submission, and is told apart.
/// </summary>
internal sealed class ClassFigures(Workshop workshop)
{
    private const int Seed = 1;

    private bool _allMet = true;

    /// <returns>0 if every bar is met.</returns>
    public int Run(int[] sizes)
    {
        if (Built.Configuration != "Release")
            Console.WriteLine($"a {Built.Configuration} build is not precompiled: run this with -c Release");
        // Fills the cache of challenges, which all others share.
        Grade(100, 0, out _);
        double start = One().Cpu;
        Say($"{Environment.ProcessorCount} processors; a run costs {start:0.0} s of CPU before its first submission");
        Say($"| learners | CPU | each, without the start | wall | cores busy | machine busy | peak memory of all processes | wrong verdicts | judge errors | second run |");
        Say($"| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        double? first = null;
        foreach (int size in sizes)
        {
            var run = Grade(size, Seed, out var made);
            string[] wrong = [.. WrongVerdicts.In(made, Reports(size))];
            int faults = wrong.Count(line => line.Contains("judge-error", StringComparison.Ordinal));
            var second = ClassRun.Of(Folder(size), workshop.WarmCache, Reports(size));
            double each = (run.Cpu - start) / size, again = second.Wall / run.Wall;
            Say($"| {size:N0} | {run.Cpu:0} s | {each * 1000:0.0} ms | {run.Wall:0} s | {run.Busy:0 %} | {run.MachineBusy:0 %} | {run.PeakMemory / 1024:N0} MiB ({run.PeakCommand / 1024:N0} of the command) | {wrong.Length} | {faults} | {again:0.0 %} of the time, {second.Cpu / run.Cpu:0.0 %} of the CPU |");
            foreach (string line in wrong)
                Say($"    {line}");
            if (run.ExitCode is not (0 or 1) || run.Error.Contains("our own fault", StringComparison.Ordinal))
                Say($"    exit code {run.ExitCode}: {run.Error}");
            first ??= each;
            Bar($"CPU of each of {size:N0}", each / first.Value, 1.1, $"that of {sizes[0]:N0}");
            Bar($"second run over {size:N0}", again, 0.03, "the first");
            _allMet &= wrong.Length == 0 && run.Busy >= 0.9;
        }
        return _allMet ? 0 : 1;
    }

    private ClassRun Grade(int size, int seed, out MadeClass made)
    {
        Console.Error.WriteLine($"{DateTime.Now:T}: a class of {size}");
        made = new MadeClass(Built.Repository, size, seed);
        if (Directory.Exists(Folder(size)))
            Directory.Delete(Folder(size), recursive: true);
        made.Write(Folder(size));
        return ClassRun.Of(Folder(size), workshop.WarmCache, Reports(size));
    }

    private ClassRun One()
    {
        string folder = Path.Combine(workshop.Folder, "one");
        Workshop.Write(Path.Combine(folder, "submissions", "learner", "relu-stack", "relu.csx"), Solutions.Number(0));
        Directory.CreateSymbolicLink(Path.Combine(folder, "challenges"), Path.Combine(Folder(100), "challenges"));
        return ClassRun.Of(folder, workshop.WarmCache, Path.Combine(folder, "out"));
    }

    private string Folder(int size) => Path.Combine(workshop.Folder, string.Create(CultureInfo.InvariantCulture, $"made-class-of-{size}"));

    private string Reports(int size) => Path.Combine(Folder(size), "out");

    private void Bar(string what, double ratio, double bar, string of)
    {
        _allMet &= ratio <= bar;
        Say($"    {what}: {ratio:0.000} × {of}, {(ratio <= bar ? "meets" : "MISSES")} the bar of {bar:0.00}");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
