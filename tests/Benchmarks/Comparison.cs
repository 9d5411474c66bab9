using System.Globalization;

namespace Benchmarks;

/// <summary>
/// Measures everything in turns, several rounds of it, so that a busy machine is equally busy for all, and compares medians. The
/// figures mean little elsewhere; the ratios should be alike on every machine.
/// </summary>
internal sealed class Comparison(Workshop workshop, bool quick)
{
    private readonly Grader _grader = new(workshop);
    private readonly string _bareProgram = workshop.Bare(likeRunner: true), _plainProgram = workshop.Bare(likeRunner: false);
    private readonly List<Measured> _bare = [], _plain = [], _warm = [], _cold = [];
    private readonly List<double> _slopes = [], _compiles = [];
    private bool _allMet = true;

    /// <returns>0 if every bar is met.</returns>
    public int Run()
    {
        if (Built.Configuration != "Release")
            Console.WriteLine($"a {Built.Configuration} build is not precompiled: run this with -c Release");
        Say($"{Environment.ProcessorCount} processors, load {Load()}");
        _grader.Grade(workshop.Class(20), workshop.WarmCache);
        int rounds = quick ? 2 : 7;
        for (int round = 1; round <= rounds; round++)
        {
            Console.Error.WriteLine($"round {round} of {rounds}");
            Round();
        }
        double start = Series.Median(_bare.Select(bare => bare.Cpu)), startWall = Series.Median(_bare.Select(bare => bare.Wall));
        double compile = Series.Median(_compiles), slope = Series.Median(_slopes);
        Say($"bare start      {start:0.0} ms of CPU, {startWall:0} ms (with the SDK's settings: {Series.Median(_plain.Select(plain => plain.Cpu)):0.0} ms of CPU)");
        Say($"warm compile    {compile:0.0} ms of CPU");
        // Confined, as always, and so with all its layers; before there was any, the bar was 1.6.
        Bar($"one more        {slope:0.0} ms of CPU", slope / (start + compile), 1.8, "bare start + warm compile");
        Say($"                {(slope / (start + compile) <= 1.6 ? "within" : "not within")} the 1.6 that were asked for without confinement");
        Bar($"cold, no cache  {Series.Median(_cold.Select(cold => cold.Wall)):0} ms", Series.Median(_cold.Select(cold => cold.Wall)) / startWall, 25, "bare start");
        Bar($"cold, cached    {Series.Median(_warm.Select(warm => warm.Wall)):0} ms", Series.Median(_warm.Select(warm => warm.Wall)) / startWall, 25, "bare start");
        Memory();
        AgainstDotnetTest(slope);
        Say($"load at the end {Load()}");
        return _allMet ? 0 : 1;
    }

    private void Round()
    {
        for (int i = 0; i < 5; i++)
        {
            _bare.Add(Measured.Run(workshop.Folder, Nothing, _bareProgram));
            _plain.Add(Measured.Run(workshop.Folder, Nothing, _plainProgram));
        }
        double few = _grader.Grade(workshop.Class(20), workshop.WarmCache).Cpu;
        double many = _grader.Grade(workshop.Class(120), workshop.WarmCache).Cpu;
        _slopes.Add((many - few) / 100);
        _compiles.Add(_grader.WarmCompile());
        for (int i = 0; i < 3; i++)
        {
            _warm.Add(_grader.Grade(workshop.One(), workshop.WarmCache));
            _cold.Add(_grader.Grade(workshop.One(), workshop.EmptyCache()));
        }
    }

    private void Memory()
    {
        int large = quick ? 400 : 2000;
        long few = _grader.Grade(workshop.Class(200), workshop.WarmCache).PeakMemory;
        long many = _grader.Grade(workshop.Class(large), workshop.WarmCache).PeakMemory;
        Bar($"memory of {large}  {many >> 10} MiB", (double)many / few, 1.2, $"memory of 200, {few >> 10} MiB");
    }

    private void AgainstDotnetTest(double slope)
    {
        var usual = new DotnetTest(workshop);
        Measured[] runs = [.. Enumerable.Range(0, quick ? 1 : 3).Select(usual.Run)];
        double cpu = Series.Median(runs.Select(run => run.Cpu));
        Say($"dotnet test     {cpu:0} ms of CPU, {Series.Median(runs.Select(run => run.Wall)):0} ms for each submission");
        double ratio = cpu / slope;
        Say($"                throughput {ratio:0} times that of dotnet test: {Met(ratio >= 45)} the bar of 45");
    }

    private void Bar(FormattableString what, double ratio, double most, string of) => Say($"{what.ToString(CultureInfo.InvariantCulture),-40} {ratio:0.00} x {of}: {Met(ratio <= most)} the bar of {most}");

    private string Met(bool met)
    {
        _allMet &= met;
        return met ? "meets" : "MISSES";
    }

    private static readonly Dictionary<string, string> Nothing = [];

    private static string Load() => string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3));

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
