using System.Globalization;
using Classes;

namespace Benchmarks;

/// <summary>
/// A whole course: classes with known verdicts, each graded twice into one folder. A larger class begins with the learners of the smaller: what
/// each more of them costs is told apart from what a run costs by itself, workers warming up most of all.
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
        Say($"{Environment.ProcessorCount} processors");
        Say($"| learners | CPU | of each | of each more | wall | cores busy | machine busy | peak memory of all processes | wrong verdicts | judge errors | second run |");
        Say($"| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        (int Size, double Cpu, double? More) smaller = (0, 0, null);
        foreach (int size in sizes)
        {
            var run = Grade(size, Seed, out var made);
            string[] wrong = [.. WrongVerdicts.In(made, Reports(size))];
            int faults = wrong.Count(line => line.Contains("judge-error", StringComparison.Ordinal));
            var second = ClassRun.Of(Folder(size), workshop.WarmCache, Reports(size));
            double again = second.Wall / run.Wall;
            double? more = smaller.Size is > 0 and var before && before < size ? (run.Cpu - smaller.Cpu) / (size - before) : null;
            Say($"| {size:N0} | {run.Cpu:0} s | {run.Cpu / size * 1000:0} ms | {(more is { } ms ? $"{ms * 1000:0} ms" : "")} | {run.Wall:0} s | {run.Busy:0 %}, without the {run.Looking / run.Wall / Environment.ProcessorCount:0.0 %} that looking takes | {run.MachineBusy:0 %} | {run.PeakMemory / 1024:N0} MiB, {run.PeakCommand / 1024:N0} of the command | {wrong.Length} | {faults} | {again:0.0 %} of the time, {second.Cpu / run.Cpu:0.0 %} of the CPU |");
            foreach (string line in wrong)
                Say($"    {line}");
            if (run.ExitCode is not (0 or 1) || run.Error.Contains("our own fault", StringComparison.Ordinal))
                Say($"    exit code {run.ExitCode}: {run.Error}");
            if (more is { } now && smaller.More is { } then)
                Bar($"CPU of each more up to {size:N0}", now / then, 1.1, $"that up to {smaller.Size:N0}");
            smaller = (size, run.Cpu, more);
            Bar($"second run over {size:N0}", again, 0.03, "the first");
            _allMet &= wrong.Length == 0 && run.Busy >= 0.9;
        }
        return _allMet ? 0 : 1;
    }

    private ClassRun Grade(int size, int seed, out MadeClass made)
    {
        Console.Error.WriteLine($"{DateTime.Now:T}: a class of {size}");
        made = new MadeClass(Built.Repository, size, seed);
        MadeClass.Remove(Folder(size));
        made.Write(Folder(size));
        return ClassRun.Of(Folder(size), workshop.WarmCache, Reports(size));
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
