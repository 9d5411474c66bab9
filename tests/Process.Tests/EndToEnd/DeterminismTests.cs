using System.Text.Json;

namespace Process.Tests.EndToEnd;

/// <summary>
/// The same report byte for byte, whatever the machine, the order and the number of workers: learners of the sample class who
/// show every kind of challenge, rejected and misspelt files, a zip; and one who runs into a limit of time, once.
/// </summary>
public sealed class DeterminismTests(DeterminismTests.Baseline baseline) : IClassFixture<DeterminismTests.Baseline>, IDisposable
{
    private static readonly string[] Learners =
        ["learner-02", "learner-07", "learner-13", "learner-16", "learner-19", "learner-20.zip", "learner-21", "learner-22"];

    private const string Endless = "learner-10";

    private readonly Workspace _work = new();

    /// <summary>One worker at a time, from a cold cache.</summary>
    public sealed class Baseline : IDisposable
    {
        private readonly Workspace _work = new();

        public Baseline()
        {
            foreach (string learner in Learners)
                _work.Copy(Path.Combine(Repository.Submissions, learner), $"class/{learner}");
            _work.Write($"class/{Endless}/relu-stack/dense-layer.csx", "double[] Dense(double[,] weights, double[] bias, double[] x)\n{\n    while (x is [1, 0, -1]) { }\n    return bias;\n}\n");
            Cache = new() { ["XDG_CACHE_HOME"] = _work.Folder("cache") };
            Run = GraderCli.Run(["grade", Class, "--format", "json", "--jobs", "1"], Cache);
        }

        internal CliRun Run { get; }

        internal Dictionary<string, string?> Cache { get; }

        internal string Class => _work["class"];

        public void Dispose() => _work.Dispose();
    }

    [Fact]
    public void TheClassIsGradedToBeginWith()
    {
        using var report = JsonDocument.Parse(baseline.Run.Out);

        Assert.Equal(1, baseline.Run.ExitCode);
        Assert.Equal(Learners.Length + 1, report.RootElement.GetProperty("reports").GetArrayLength());
        Assert.Contains("\"verdict\": \"time-limit-exceeded\"", baseline.Run.Out);
        Assert.DoesNotContain("judge-error", baseline.Run.Out);
    }

    [Fact]
    public void HiddenChecksShowNameVerdictAndPointsOnly()
    {
        using var report = new ClassReport(baseline.Run.Out);

        Assert.NotEmpty(report.HiddenChecks());
        report.AssertHiddenChecksAreSealed();
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void NoCacheAndEightWorkersChangeNothing()
        => AssertSame(GraderCli.Run(["grade", baseline.Class, "--format", "json", "--jobs", "8", "--no-cache"], null));

    /// <summary>All at once: each costs a run of the class, and what is shown to be the same is the same of each.</summary>
    [Fact]
    public void ManyWorkersAWarmCacheAnotherCultureTimeZoneWorkingDirectoryAndOrderOfFilesChangeNothing()
    {
        string copy = _work.Copy(baseline.Class, "somewhere/else", backwards: true);
        var environment = new Dictionary<string, string?>(baseline.Cache)
        {
            ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "de_DE.UTF-8", ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = null, ["TZ"] = "Asia/Kolkata",
        };

        AssertSame(GraderCli.Run(
            ["grade", copy, "--format", "json", "--jobs", "4", "--challenges", Repository.Challenges], environment, _work.Folder("working")));
    }

    public void Dispose() => _work.Dispose();

    private void AssertSame(CliRun run)
    {
        Assert.Equal(baseline.Run.Out, run.Out);
        Assert.Equal(baseline.Run.ExitCode, run.ExitCode);
    }
}
