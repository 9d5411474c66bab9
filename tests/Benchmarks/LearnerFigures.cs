using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>
/// What a learner waits for: from a save to the answer of <c>grader watch</c>, and from the command to the first useful message of
/// <c>grader check</c> and <c>grader learn</c>, the latter two as a ratio to a bare start.
/// </summary>
internal sealed class LearnerFigures(Workshop workshop)
{
    private const int Saves = 30, WarmUps = 5, Rounds = 7;

    private const double MostMilliseconds = 100, MostStarts = 30;

    private static readonly string Challenges = Path.Combine(Built.Repository, "challenges");

    private readonly string _bare = workshop.Bare(likeRunner: true);

    /// <returns>0 if every bar is met.</returns>
    public int Run()
    {
        Say($"load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}, {Environment.ProcessorCount} processors");
        double[] saves = [.. Watch().Order()];
        double median = Series.Median(saves);
        bool met = Told($"watch: save to answer   {median:0} ms, median of {Saves} (p10 {saves[Saves / 10]:0}, p90 {saves[Saves * 9 / 10]:0})", median <= MostMilliseconds, $"{MostMilliseconds} ms");

        var (bare, check, learn) = (new List<double>(), new List<double>(), new List<double>());
        for (int round = 0; round < Rounds; round++)
        {
            bare.Add(Measured.Run(workshop.Folder, Nothing, _bare).Wall);
            check.Add(UntilLine(["check", "relu-stack/relu.csx"], "Fix this first"));
            learn.Add(UntilLine(["learn", "deep-learning-patterns", "--plain"], "Problem 1 of"));
        }
        double start = Series.Median(bare);
        Say($"bare start              {start:0} ms");
        bool checks = Told($"check: first message    {Series.Median(check):0} ms, {Series.Median(check) / start:0.0} bare starts", Series.Median(check) / start <= MostStarts, $"{MostStarts}");
        bool learns = Told($"learn: first question   {Series.Median(learn):0} ms, {Series.Median(learn) / start:0.0} bare starts", Series.Median(learn) / start <= MostStarts, $"{MostStarts}");
        return met && checks && learns ? 0 : 1;
    }

    /// <summary>Milliseconds from the end of each write to the last line of the answer to it.</summary>
    private List<double> Watch()
    {
        string file = Learner();
        using var watch = Start(["watch", "relu-stack/relu.csx"]);
        AwaitLine(watch, "(watching");
        var times = new List<double>();
        for (int i = 1; i <= WarmUps + Saves; i++)
        {
            Thread.Sleep(300); // A person does something between two saves; the next runner gets ready meanwhile.
            File.WriteAllText(file, Solutions.Number(i));
            long saved = Stopwatch.GetTimestamp();
            AwaitLine(watch, "(watching");
            if (i > WarmUps)
                times.Add(Stopwatch.GetElapsedTime(saved).TotalMilliseconds);
        }
        watch.Kill();
        watch.WaitForExit();
        return times;
    }

    private double UntilLine(string[] arguments, string beginning)
    {
        Learner();
        long began = Stopwatch.GetTimestamp();
        using var process = Start(arguments);
        process.StandardInput.WriteLine();
        AwaitLine(process, beginning);
        double wall = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        process.StandardInput.Close();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return wall;
    }

    /// <summary>The starter as it is begun, in a learner's folder.</summary>
    private string Learner() => Workshop.Write(
        Path.Combine(workshop.Folder, "me", "relu-stack", "relu.csx"), File.ReadAllText(Path.Combine(Challenges, "relu-stack", "relu", "starter.csx")));

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Built.Cli, .. arguments, "--challenges", Challenges])
        {
            WorkingDirectory = Path.Combine(workshop.Folder, "me"), RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        start.Environment["XDG_CACHE_HOME"] = workshop.WarmCache;
        return Process.Start(start)!;
    }

    private static void AwaitLine(Process process, string part)
    {
        while (process.StandardOutput.ReadLine() is { } line)
            if (line.Contains(part, StringComparison.Ordinal))
                return;
        throw new InvalidOperationException($"it ended without `{part}`");
    }

    private static bool Told(FormattableString what, bool met, FormattableString bar)
    {
        Say($"{what.ToString(CultureInfo.InvariantCulture)}: {(met ? "meets" : "MISSES")} the bar of {bar.ToString(CultureInfo.InvariantCulture)}");
        return met;
    }

    private static readonly Dictionary<string, string> Nothing = [];

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
