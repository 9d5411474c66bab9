using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Grader.Challenges;
using Grader.Grading;
using Grader.Grading.Caching;
using Grader.Reporting;
using Grader.Results;
using Grader.Submissions;

namespace Grader.Cli;

/// <summary>
/// Grades what is not graded yet, and keeps what comes of it, with all that it depends on, the moment it is there. Safe for use by many threads.
/// </summary>
internal sealed class Recording : IDisposable
{
    private static readonly string Version = typeof(Recording).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    private readonly ConcurrentDictionary<HandIn, KeptGrading> _waiting = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<LearnerKey, bool> _seen = [];
    private readonly ConcurrentDictionary<string, int> _before = new(StringComparer.Ordinal);
    private readonly WorkersAtNeed _workers;
    private readonly bool _force;
    private readonly string _build = ChallengeCache.EnvironmentHash(
        [.. new[] { Workers.CompilerPath, Workers.RunnerPath, Workers.LearningPath }.Select(path => Path.GetDirectoryName(path)!)]);
    private readonly Lazy<GradingEnvironment> _environment;
    private long _run;

    /// <param name="folder">That of <c>--out</c>.</param>
    /// <param name="force">What is kept is graded all the same.</param>
    /// <exception cref="ResultsFaultException" />
    public Recording(string folder, WorkersAtNeed workers, bool force)
    {
        (_workers, _force) = (workers, force);
        Results = ResultsFile.OpenAlone(folder);
        _environment = new(() =>
        {
            var containment = _workers.Started.Containment;
            return new GradingEnvironment(
                Version, _build, RuntimeInformation.FrameworkDescription, $"{RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}",
                Environment.ProcessorCount, containment.Isolation.Name, [.. containment.Layers]);
        });
    }

    public ResultsFile Results { get; }

    public void Begin(GradedPaths asked) => _run = Results.Begin(asked, TimeProvider.System.GetUtcNow());

    /// <summary>Whether it needs no grading.</summary>
    public bool Has(Learner learner, HandIn handIn) => !_force && Results.Has(Key(learner, handIn), SubmissionHash.Of(handIn), HashOf(handIn.Challenge), _build);

    /// <summary>What is kept, or a new grading that is on the disk when this returns.</summary>
    /// <exception cref="OperationCanceledException" />
    public GradedHandIn Grade(Learner learner, HandIn handIn, CancellationToken cancel)
    {
        var kept = (_force ? null : Results.Find(Key(learner, handIn), SubmissionHash.Of(handIn), HashOf(handIn.Challenge), _build))
            ?? Results.Add(GradeAnew(learner, handIn, cancel), () => ChallengeFileHashes.Of(handIn.Challenge));
        _waiting[handIn] = kept;
        return kept.Graded;
    }

    /// <summary>A new grading, not kept: whoever asked for it does that.</summary>
    /// <exception cref="OperationCanceledException" />
    public KeptGrading GradeAnew(Learner learner, HandIn handIn, CancellationToken cancel)
    {
        var started = TimeProvider.System.GetUtcNow();
        var graded = _workers.Started.Grader.Grade(learner, handIn, cancel);
        // What a workflow of a pull request writes, it uploads: for everybody to read.
        if (Actions.IsPullRequest)
            graded = graded with { Observed = [], Figures = [] };
        return new KeptGrading(
            Key(learner, handIn), SubmissionHash.Of(handIn), HashOf(handIn.Challenge), _environment.Value, Text(handIn.Challenge.Limits),
            started, TimeProvider.System.GetUtcNow(), graded);
    }

    /// <summary>A learner is graded to the end.</summary>
    /// <returns>All that its files are rendered from.</returns>
    public KeptLearner See(GradedLearner learner, bool isPart)
    {
        var gradings = ImmutableArray.CreateBuilder<KeptGrading>();
        foreach (var (handIn, _) in learner.HandIns)
        {
            _waiting.Remove(handIn, out var kept);
            gradings.Add(kept!);
            if (Changed(kept!, handIn.Challenge) is { } changed)
                _before.AddOrUpdate(changed, 1, (_, count) => count + 1);
        }
        var shown = new KeptLearner(LearnerKey.Of(learner.Entry), learner.Report.Notes, learner.Report.IsPartial, learner.Times, gradings.ToImmutable());
        _seen[shown.Key] = true;
        Results.See(shown, isPart);
        return shown;
    }

    /// <summary>Hand-ins that were graded before the challenge or the grader was changed, and not since; each line without an end.</summary>
    public IEnumerable<string> OfBefore => _before.OrderBy(before => before.Key, StringComparer.Ordinal).Select(before =>
        $"{TextPage.Count(before.Value, "hand-in")} {(before.Value == 1 ? "was" : "were")} graded before {before.Key} was changed, and {(before.Value == 1 ? "keeps its grade" : "keep their grades")}");

    private string? Changed(KeptGrading kept, Challenge challenge) =>
        kept.ChallengeHash != HashOf(challenge) ? challenge.Id : kept.Environment.Build != _build ? "the grader" : null;

    public void End(bool interrupted, bool isPart)
    {
        if (interrupted)
            return;
        Results.End(_run, TimeProvider.System.GetUtcNow(), isPart ? null : _seen.Keys.ToHashSet());
        // Every file says now what counts, whatever an application of a regrade may have left half done.
        if (!isPart)
            Results.MarkRendered();
    }

    public void Dispose() => Results.Dispose();

    private static HandInKey Key(Learner learner, HandIn handIn) => new(learner.Name, handIn.Challenge.Id, learner.Attempt);

    private string HashOf(Challenge challenge) => _hashes.GetOrAdd(challenge.Id, _ => ChallengeHash.Compute(challenge));

    private static string Text(Limits limits) => string.Create(
        CultureInfo.InvariantCulture,
        $"cpu {limits.Cpu.TotalSeconds:0.###} s, wall {limits.Wall.TotalSeconds:0.###} s, memory {limits.Memory >> 20} MiB{(limits.Output is { } output ? $", output {output >> 10} KiB" : "")}");
}
