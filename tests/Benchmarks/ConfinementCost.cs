using System.Globalization;
using Grader;
using Grader.Challenges;
using Grader.Running;

namespace Benchmarks;

/// <summary>
/// What confinement (Landlock, the filter, another user, the canary, limits) adds to a runner's start: CPU of the runner from its start until
/// it is ready, and of this process meanwhile, in pairs of a confined and an unconfined one.
/// </summary>
internal static class ConfinementCost
{
    private const int Pairs = 60, WarmUps = 6;

    private const double MostMilliseconds = 6;

    /// <returns>0 if the bar is met.</returns>
    public static int Run()
    {
        string runner = Path.Combine(Path.GetDirectoryName(Built.Cli)!, "runner", "Grader.Runner.dll");
        var pairs = new List<(double Bare, double Confined)>();
        for (int i = -WarmUps; i < Pairs; i++)
        {
            // Who is first has the colder processor: in turns.
            double confined = i % 2 == 0 ? Confined(runner) : 0, bare = Bare(runner);
            if (i % 2 != 0)
                confined = Confined(runner);
            if (i >= 0)
                pairs.Add((bare, confined));
        }
        double[] added = [.. pairs.Select(pair => pair.Confined - pair.Bare).Order()];
        double median = Series.Median(added);
        Say($"unconfined start   {Series.Median(pairs.Select(pair => pair.Bare)):0.0} ms of CPU");
        Say($"confined start     {Series.Median(pairs.Select(pair => pair.Confined)):0.0} ms of CPU");
        Say($"confinement adds   {median:0.0} ms, median of {Pairs} pairs (p10 {added[Pairs / 10]:0.0}, p90 {added[Pairs * 9 / 10]:0.0}): {(median <= MostMilliseconds ? "meets" : "MISSES")} the bar of {MostMilliseconds}");
        return median <= MostMilliseconds ? 0 : 1;
    }

    private static double Confined(string runner) => Start(() => WorkerProgram.Start(runner, withInput: true), limit: true);

    private static double Bare(string runner) => Start(() => WorkerProgram.Unconfined(runner), limit: false);

    private static double Start(Func<ChildStart> how, bool limit)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        using var started = new StartedRunner(how());
        started.AwaitReady(CancellationToken.None);
        if (limit)
            RunnerLimits.Impose(started.Child, new Limits(), ChildMemory.Read(started.Child.Id));
        return (started.Child.Cpu + Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
