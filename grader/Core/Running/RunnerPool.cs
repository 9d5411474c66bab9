using System.Collections.Immutable;
using System.ComponentModel;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Confining;

namespace Grader.Running;

/// <summary>
/// Runs submissions and references, each in confined processes of its own. Some are started ahead of need, for a runtime takes
/// longer to start than most submissions run. Safe for use by many threads; each call drives its processes with the calling thread.
/// </summary>
public sealed class RunnerPool : IDisposable
{
    private readonly Func<ChildStart> _start;
    private readonly int _ahead;
    private readonly RunTier _tier;
    private readonly Lock _lock = new();
    private readonly Queue<StartedRunner> _idle = new();
    private bool _isDisposed;

    /// <param name="runner">The absolute path of Grader.Runner.dll.</param>
    /// <param name="ahead">How many idle processes are kept.</param>
    /// <param name="tiered">False for long computations: all code is compiled well at once.</param>
    public RunnerPool(string runner, int ahead, Enclosure enclosure = Enclosure.Landlock, bool tiered = true)
        : this(() => WorkerProgram.Start(runner, withInput: true, enclosure, tiered), ahead)
    {
    }

    internal RunnerPool(Func<ChildStart> start, int ahead)
    {
        (_start, _ahead) = (start, ahead);
        _tier = new RunTier(TakeStarted);
    }

    /// <summary>Asks every check that the chain registers, in order, and keeps the generated inputs and which tables were asked for.</summary>
    /// <param name="question">As which it is asked.</param>
    /// <exception cref="OperationCanceledException" />
    public CodeRun RunReference(Chain chain, Func<Registration, Question> question, Limits limits, CancellationToken cancellation)
    {
        using var session = new CodeSession(this, chain, limits, isReference: true, cancellation);
        SetUp setUp = session.SetUp();
        if (setUp.Failure is not null)
            return new CodeRun(setUp, [], session.Measures);
        var executions = ImmutableArray.CreateBuilder<Execution>();
        foreach (Registration registration in setUp.Registrations)
            executions.Add(session.Ask(question(registration)));
        if (chain.Hidden is null)
            return new CodeRun(setUp, executions.ToImmutable(), session.Measures);
        (SetUpAnswer? hidden, Execution? failure) = session.LoadHidden();
        foreach (Registration registration in hidden?.Registrations ?? [])
            executions.Add(session.Ask(question(registration)));
        setUp = setUp with
        {
            Registrations = [.. setUp.Registrations, .. hidden?.Registrations ?? []],
            Thrown = [.. setUp.Thrown, .. hidden?.Thrown ?? []],
            Failure = failure,
        };
        return new CodeRun(setUp, executions.ToImmutable(), session.Measures);
    }

    /// <summary>Asks the questions, those of each kind in their order: first the visible ones, then those over rows of which nothing may be told, then the hidden ones.</summary>
    /// <exception cref="OperationCanceledException" />
    public CodeRun Run(Chain chain, ImmutableArray<Question> questions, Limits limits, CancellationToken cancellation)
    {
        using var session = new CodeSession(this, chain, limits, isReference: false, cancellation);
        SetUp setUp = session.SetUp();
        if (setUp.Failure is { } failure)
            return new CodeRun(setUp, [.. questions.Select(_ => failure)], session.Measures);
        var executions = new Execution[questions.Length];
        foreach (int i in Enumerable.Range(0, questions.Length).OrderBy(i => (questions[i].Hidden, questions[i].Sealed)))
            executions[i] = session.Ask(questions[i]);
        return new CodeRun(setUp, [.. executions], session.Measures);
    }

    /// <param name="script">A script with a factory; else an assembly with an entry point.</param>
    /// <param name="supplies">What else it is given: a challenge's own programs only.</param>
    public ProgramSession Program(
        Image image, bool script, Limits limits, CancellationToken cancellation, Supplies? supplies = null) =>
        new(this, image, script, supplies ?? Supplies.None, limits, cancellation);

    /// <summary>Starts what is to be kept idle now, and not with the first need: there is a compile to wait for anyway.</summary>
    public void StartAhead()
    {
        lock (_lock)
            FillUp();
    }

    /// <summary>What protects this machine from each runner, and the compilers are to hold too: tried once, before anything is given to any.</summary>
    /// <exception cref="OperationCanceledException" />
    /// <exception cref="RunnerFaultException">There is none.</exception>
    public Isolation Probe(CancellationToken cancellation) => Isolation.Of(_tier.Promised(cancellation));

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            foreach (StartedRunner runner in _idle)
                runner.Child.Kill();
            while (_idle.TryDequeue(out StartedRunner? runner))
                runner.Dispose();
        }
    }

    /// <summary>A runner that is ready, confined as the run promises, and under its limits. A second try is made if the first fails.</summary>
    /// <exception cref="RunnerFaultException">Both did.</exception>
    internal RunnerProcess Take(Limits limits, CancellationToken cancellation)
    {
        try
        {
            return Adopt(TakeStarted, limits, cancellation);
        }
        catch (RunnerFaultException)
        {
            return Adopt(StartOne, limits, cancellation);
        }
    }

    private RunnerProcess Adopt(Func<StartedRunner> take, Limits limits, CancellationToken cancellation)
    {
        StartedRunner? started = null;
        try
        {
            Isolation promised = Probe(cancellation);
            started = take();
            started.Require(promised, cancellation);
            return RunnerProcess.Adopt(started, limits);
        }
        catch (Win32Exception failure)
        {
            started?.Dispose();
            throw RunnerFaultException.NotStarted(failure);
        }
        catch
        {
            started?.Dispose();
            throw;
        }
    }

    private StartedRunner TakeStarted()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            StartedRunner taken = _idle.TryDequeue(out StartedRunner? idle) ? idle : StartOne();
            FillUp();
            return taken;
        }
    }

    private void FillUp()
    {
        try
        {
            while (_idle.Count < _ahead)
                _idle.Enqueue(StartOne());
        }
        catch (Win32Exception)
        {
            // No harm yet: whoever needs one and cannot start it will say so.
        }
    }

    private StartedRunner StartOne() => new(_start());
}
