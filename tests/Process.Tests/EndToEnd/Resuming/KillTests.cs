using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Results;
using Grader.Running;

namespace Process.Tests.EndToEnd.Resuming;

/// <summary>kill -9, at any moment and of any process of a run: the same command goes on, and ends with the bytes of an undisturbed run.</summary>
public sealed partial class KillTests : IDisposable
{
    private const int Kill = 9;

    /// <summary>The wall clock of each moment is another one in every run; whom it hits and when is drawn from this.</summary>
    private readonly Random _random = new(20260501);
    private readonly Workspace _work = new();
    private readonly string _cli;

    public KillTests()
    {
        Lab.Write(_work);
        for (int i = 1; i <= 6; i++)
            _work.Write($"class/learner-0{i}/{Lab.HandIn}", i % 3 == 0 ? Lab.Honest.Replace("a + b", "a - b", StringComparison.Ordinal) : $"// {i}\n{Lab.Honest}");
        _cli = Path.Combine(_work.Copy(Path.GetDirectoryName(Staged.Cli)!, "cli"), "grader.dll");
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    [Trait("Speed", "slow")]
    public void AfterAHundredKillsTheBytesAreThoseOfAnUndisturbedRun()
    {
        const int Kills = 100;
        Assert.SkipUnless(OperatingSystem.IsLinux(), "processes are found in /proc");
        Assert.Equal(1, Run("undisturbed"));
        var started = TimeProvider.System.GetTimestamp();
        Assert.Equal(1, Run("timed"));
        double usual = TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
        string[] names = [.. Reports("undisturbed").Keys];
        int hits = 0;
        for (int round = 0; hits < Kills; round++)
        {
            string into = $"out-{round}";
            for (int code = -1; code != 1;)
            {
                if (hits >= Kills || !Disturb(into, usual, ref hits))
                    code = Run(into);
            }
            Assert.Equal(Reports("undisturbed"), Reports(into));
            AssertNoneLostNoneTwice(into);
            Directory.Delete(_work[into], recursive: true);
        }
        Assert.Equal(6 * 3 + 1, names.Length);
    }

    /// <summary>One run, and the end of one of its processes at some moment of it; a worker's end the run survives.</summary>
    /// <returns>False where it had ended before.</returns>
    private bool Disturb(string into, double usual, ref int hits)
    {
        using var process = Start(into);
        var drained = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        double after = _random.NextDouble() * usual;
        string victim = _random.Next(3) switch { 0 => "Grader.Compiler.dll", 1 => "Grader.Runner.dll", _ => "" };
        process.WaitForExit(TimeSpan.FromMilliseconds(after));
        int hit = victim.Length == 0 ? process.Id : Workers(victim).FirstOrDefault(process.Id);
        bool isHit = !process.HasExited && Native.SendSignal(hit, Kill) == 0;
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(4)));
        Assert.True(process.ExitCode is 1 or 3 or 128 + Kill, drained.Item2.Result);
        _ = drained.Item1.Result.Length;
        hits += isHit ? 1 : 0;
        return isHit;
    }

    private int Run(string into)
    {
        using var process = Start(into);
        var run = GraderCli.WaitFor(process);
        Assert.True(run.ExitCode == 1, run.ToString());
        return run.ExitCode;
    }

    private System.Diagnostics.Process Start(string into) =>
        GraderCli.Start(["grade", "class", "--out", into, "--format", "json"], environment: null, _work.Path, _cli);

    private IEnumerable<int> Workers(string name) => Directory.GetDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]))
        .Where(folder => CommandLine(folder) is var line && line.Contains(_work.Path, StringComparison.Ordinal) && line.Contains(name, StringComparison.Ordinal))
        .Select(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)).OrderBy(_ => _random.Next());

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private Dictionary<string, string> Reports(string folder) =>
        _work.Files(folder).Where(file => Report().IsMatch(file)).ToDictionary(file => file, file => Measured().Replace(_work.Read(Path.Combine(folder, file)), ""));

    /// <summary>Of each hand-in one grading counts, and none was graded again that was there; what was our own fault is.</summary>
    private void AssertNoneLostNoneTwice(string folder)
    {
        using var results = ResultsFile.OpenToRead(_work[folder])!;
        Assert.Equal(6, results.Counting().Count());
        Assert.All(results.Counting(), counting => Assert.Single(
            results.History(counting.Key.Learner), one => one.Graded.Result.Verdict != Grader.Reporting.Verdict.JudgeError));
    }

    [GeneratedRegex(@"/report\.(json|md|html)$|^class\.html$")]
    private static partial Regex Report();

    /// <summary>Of the class page: time and memory are of the run.</summary>
    [GeneratedRegex("<div class=\"measured\">.*?\n</div>", RegexOptions.Singleline)]
    private static partial Regex Measured();
}
