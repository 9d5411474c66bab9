using Grader.Compiling;
using Grader.Confining;
using Grader.Grading;
using Grader.Grading.Caching;
using Grader.Learning;
using Grader.Publishing;
using Grader.Running;
using Serilog;

namespace Grader.Cli;

/// <summary>The processes that one run of the command needs, started before anything else, for their start takes longest.</summary>
internal sealed class Workers : IDisposable
{
    public const string NoBubblewrap = "--isolation bubblewrap: bubblewrap is not installed; `grader doctor --all` says how it is";

    public const string NoLandlock = "--isolation landlock: that is Linux's; on this system nothing keeps a submission from your files";

    private readonly CompilerPool _compilers;
    private readonly RunnerPool _runners, _evidenceRunners;
    private readonly Lazy<Containment> _containment;

    private Workers(int jobs, bool useCache, ILogger logger, Enclosure enclosure)
    {
        string compiler = CompilerPath, runner = RunnerPath;
        _runners = new RunnerPool(runner, jobs, enclosure);
        _evidenceRunners = new RunnerPool(runner, ahead: 0, enclosure, tiered: false);
        _compilers = new CompilerPool(compiler, jobs, logger, promised: _runners.Probe, enclosure: enclosure);
        _compilers.Start();
        _runners.StartAhead();
        string learning = LearningPath;
        Learning = new LearningPool(
            learning, jobs, logger, () => IsCacheBelieved(useCache) ? TrainingCache.Open(Path.GetDirectoryName(learning)!) : null, promised: _runners.Probe, enclosure: enclosure);
        Pipeline = new Pipeline(_compilers, _runners, Learning, logger);
        Challenges = new PreparedChallenges(new ChallengePreparer(_compilers, _runners), () => IsCacheBelieved(useCache)
            ? ChallengeCache.Open(ChallengeCache.EnvironmentHash(Path.GetDirectoryName(compiler)!, Path.GetDirectoryName(runner)!)) : null);
        Grader = new HandInGrader(Challenges, Pipeline, logger);
        _containment = new Lazy<Containment>(() => new Containment(enclosure, _runners.Probe(CancellationToken.None)));
    }

    /// <exception cref="InstallationException">It is not there.</exception>
    public static string RunnerPath => Staged("runner", "Grader.Runner.dll");

    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public static string CompilerPath => Staged("compiler", "Grader.Compiler.dll");

    /// <exception cref="InstallationException">It is not there.</exception>
    public static string LearningPath => Staged("learning", "Grader.Learning.dll");

    /// <summary>Starts nothing before a challenge needs it.</summary>
    public LearningPool Learning { get; }

    public Pipeline Pipeline { get; }

    public PreparedChallenges Challenges { get; }

    public HandInGrader Grader { get; }

    public Publisher Publisher => new(Challenges, _compilers, Evidence);

    public EvidenceRunner Evidence => new(_compilers, _evidenceRunners);

    /// <summary>What protects this machine from the submissions; the first runner is asked when this is first read.</summary>
    public Containment Containment => _containment.Value;

    /// <param name="wanted">Null: the first enclosure that keeps submissions from everything, found by trying.</param>
    /// <exception cref="UsageException">It cannot be had on this machine.</exception>
    public static Workers Start(int jobs, bool useCache, ILogger logger, Enclosure? wanted)
    {
        if (wanted is { } one)
            return Containment.IsInstalled(one) ? new Workers(jobs, useCache, logger, one) : throw new UsageException(one == Enclosure.Bubblewrap ? NoBubblewrap : NoLandlock);
        foreach (var candidate in Containment.Candidates.SkipLast(1))
        {
            var workers = new Workers(jobs, useCache, logger, candidate);
            if (workers.Confines())
                return workers;
            workers.Dispose();
        }
        return new Workers(jobs, useCache, logger, Containment.Candidates[^1]);
    }

    /// <summary>On stderr, for a learner who runs the own code: only where something is amiss.</summary>
    public void WarnIfOpen()
    {
        if (!Containment.Isolation.IsEnough)
            Console.Error.WriteLine($"grader: your code can {Containment.Isolation.Open} on this machine: check only what you would run yourself");
    }

    public void Dispose()
    {
        _compilers.Dispose();
        Learning.Dispose();
        _runners.Dispose();
        _evidenceRunners.Dispose();
    }

    /// <summary>Where a submission can write files, what an earlier one may have left there is not believed (rule 45).</summary>
    private bool IsCacheBelieved(bool useCache) => useCache && Containment.Isolation.Holds(Protections.Writing);

    /// <summary>bubblewrap may be installed and not be allowed to make namespaces: then no runner starts.</summary>
    private bool Confines()
    {
        try
        {
            return Containment.Isolation.IsEnough;
        }
        catch (RunnerFaultException)
        {
            return false;
        }
    }

    private static string Staged(string folder, string file)
    {
        string path = Path.Combine(AppContext.BaseDirectory, folder, file);
        return File.Exists(path) ? path : throw new InstallationException($"grader is not installed whole: {folder}/{file} is missing; install it anew");
    }
}

/// <summary>A part of the product itself is not there.</summary>
internal sealed class InstallationException(string message) : Exception(message);
