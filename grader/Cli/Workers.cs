using Grader.Compiling;
using Grader.Confining;
using Grader.Grading;
using Grader.Grading.Caching;
using Grader.Learning;
using Grader.Running;
using Serilog;

namespace Grader.Cli;

/// <summary>The processes that one run of the command needs, started before anything else, for their start takes longest.</summary>
internal sealed class Workers : IDisposable
{
    public const string LinuxOnly = "submissions are run on Linux only so far: on Windows use WSL, on macOS a container";

    private readonly CompilerPool _compilers;
    private readonly RunnerPool _runners;

    public Workers(int jobs, bool useCache, ILogger logger)
    {
        if (!OperatingSystem.IsLinux())
            throw new UsageException(LinuxOnly);
        string compiler = Staged("compiler", "Grader.Compiler.dll"), runner = RunnerPath;
        _runners = new RunnerPool(runner, jobs);
        _compilers = new CompilerPool(compiler, Math.Max(2, jobs), logger, promised: _runners.Probe);
        _compilers.Start();
        _runners.StartAhead();
        string learning = Staged("learning", "Grader.Learning.dll");
        Learning = new LearningPool(
            learning, jobs, logger, useCache ? TrainingCache.Open(Path.GetDirectoryName(learning)!) : null, promised: _runners.Probe);
        Pipeline = new Pipeline(_compilers, _runners, logger);
        var cache = useCache ? ChallengeCache.Open(ChallengeCache.EnvironmentHash(Path.GetDirectoryName(compiler)!, Path.GetDirectoryName(runner)!)) : null;
        Challenges = new PreparedChallenges(new ChallengePreparer(_compilers, _runners), cache);
        Grader = new HandInGrader(Challenges, Pipeline, logger);
    }

    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public static string RunnerPath => Staged("runner", "Grader.Runner.dll");

    /// <summary>Starts nothing before a challenge needs it.</summary>
    public LearningPool Learning { get; }

    public Pipeline Pipeline { get; }

    public PreparedChallenges Challenges { get; }

    public HandInGrader Grader { get; }

    /// <summary>What protects this machine from the submissions; the first runner is asked when this is first read.</summary>
    public Isolation Isolation => _runners.Probe(CancellationToken.None);

    public void Dispose()
    {
        _compilers.Dispose();
        Learning.Dispose();
        _runners.Dispose();
    }

    private static string Staged(string folder, string file)
    {
        string path = Path.Combine(AppContext.BaseDirectory, folder, file);
        return File.Exists(path) ? path : throw new FileNotFoundException($"grader is not installed whole: {folder}/{file} is missing.", path);
    }
}
