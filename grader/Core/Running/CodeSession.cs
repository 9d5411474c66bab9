using System.Collections.Immutable;
using System.Globalization;
using Grader.Challenges;

namespace Grader.Running;

/// <summary>
/// The run of one submission: set-up, then one check at a time by name, in as many processes as it takes. A check that brings the
/// process down costs itself; a fresh process goes on with the next.
/// <see cref="Chain.Hidden"/> reaches a process only with the first hidden question, which the caller asks after all visible ones.
/// </summary>
internal sealed class CodeSession(RunnerPool pool, Chain chain, Limits limits, bool isReference, CancellationToken cancellation) : IDisposable
{
    private readonly ImmutableArray<RunMeasure>.Builder _measures = ImmutableArray.CreateBuilder<RunMeasure>();
    private static readonly Execution Nothing = new Execution.Answered([], "");

    private readonly RunBudget _budget = new(limits, Occupancy.Own);
    private RunnerProcess? _current;
    private int _processes;

    public ImmutableArray<RunMeasure> Measures
    {
        get
        {
            End();
            return _measures.ToImmutable();
        }
    }

    public SetUp SetUp()
    {
        var (answer, printed, failure) = PrepareFairly(hidden: false);
        return new SetUp(answer?.Registrations ?? [], answer?.Thrown ?? [], printed, failure);
    }

    /// <summary>Sends the hidden checks; from now on nothing that a process says is shown.</summary>
    public (SetUpAnswer? Answer, Execution? Failure) LoadHidden()
    {
        var (answer, _, failure) = PrepareFairly(hidden: true);
        return (answer, failure);
    }

    public Execution Ask(Question question)
    {
        Execution execution = question.Isolated ? AskIsolated(question) : AskNext(question);
        return question.Hidden || question.Sealed ? execution with { Printed = "" } : execution;
    }

    public void Dispose() => End();

    private (SetUpAnswer? Answer, string Printed, Execution? Failure) PrepareFairly(bool hidden)
    {
        (SetUpAnswer? Answer, string Printed, Execution? Failure) prepared = default;
        Execution outcome = _budget.Try(() => (prepared = Prepare(hidden)).Failure ?? Nothing);
        return prepared with { Printed = prepared.Printed ?? "", Failure = ReferenceEquals(outcome, Nothing) ? null : outcome };
    }

    private Execution AskNext(Question question)
    {
        bool isFirst = _current is not { Answered: > 0 };
        Execution execution = _budget.Try(() => AskOnce(question));
        // It may have paid for what others left behind: once more, in a process of its own, and that verdict holds.
        if (execution is Execution.TimedOut { Limit: TimeLimit.Cpu } && !isFirst)
            execution = _budget.Try(() => AskOnce(question));
        if (execution is not (Execution.Answered or Execution.NoSuchCheck))
            _budget.Restarts++;
        return execution;
    }

    private Execution AskIsolated(Question question)
    {
        (RunnerProcess? others, _current) = (_current, null);
        try
        {
            return _budget.Try(() => AskOnce(question));
        }
        finally
        {
            End();
            _current = others;
        }
    }

    /// <summary>After anything but an answer the next question needs a fresh process.</summary>
    private Execution AskOnce(Question question)
    {
        Execution execution = Prepare(question.Hidden).Failure ?? AskPrepared(_current!, question);
        if (execution is not (Execution.Answered or Execution.NoSuchCheck))
            End();
        return execution;
    }

    private Execution AskPrepared(RunnerProcess process, Question question)
    {
        Execution execution = process.Ask(question, isReference, _budget.ForCheck(), cancellation);
        Charge(process, question.Name);
        return execution is Execution.TimedOut timedOut ? timedOut with { AfterRestarts = _budget.IsShort } : execution;
    }

    /// <summary>Sees to it that there is a process with everything loaded that the next question needs.</summary>
    /// <returns>What was set up, if anything was; what became of the process, if that failed.</returns>
    private (SetUpAnswer? Answer, string Printed, Execution? Failure) Prepare(bool hidden)
    {
        (SetUpAnswer? Answer, string Printed, Execution? Failure) prepared = (null, "", null);
        try
        {
            _current ??= pool.Take(limits, cancellation);
        }
        catch (RunnerFaultException fault)
        {
            return (null, "", new Execution.Fault(fault.Message));
        }
        if (!_current.IsSetUp)
        {
            prepared = Load(_current, VisibleImages(), "set-up");
            _current.IsSetUp = prepared.Failure is null;
        }
        if (prepared.Failure is null && hidden && !_current.HasHidden && chain.Hidden is { } image)
        {
            prepared = Load(_current, [new LoadedImage(RunnerFrames.Hidden, true, image.AsMemory())], "set-up of hidden checks");
            _current.HasHidden = true;
        }
        if (prepared.Failure is not null)
            End();
        return prepared;
    }

    private (SetUpAnswer? Answer, string Printed, Execution? Failure) Load(RunnerProcess process, ReadOnlySpan<LoadedImage> images, string what)
    {
        (SetUpAnswer? answer, Execution? failure) = process.Load(images, _budget.ForSetUp(), cancellation);
        Charge(process, what);
        // What was printed belongs to the set-up; of a check that it keeps from being asked it says nothing.
        return (answer, process.Printed, failure is null ? null : failure with { Printed = "" });
    }

    private ReadOnlySpan<LoadedImage> VisibleImages()
    {
        bool isScript = chain.Form == CodeForm.Script;
        var images = new List<LoadedImage>();
        foreach (ImmutableArray<byte> support in chain.Support)
            images.Add(new LoadedImage(RunnerFrames.Support, false, support.AsMemory()));
        if (chain.Given is { } given)
            images.Add(new LoadedImage(0, isScript, given.AsMemory()));
        images.Add(new LoadedImage(RunnerFrames.Submission, isScript, chain.Submission.AsMemory()));
        images.Add(new LoadedImage(2, true, chain.Checks.AsMemory()));
        return images.ToArray();
    }

    private void Charge(RunnerProcess process, string what)
    {
        _budget.Use(process.LastUse);
        _measures.Add(new RunMeasure(what, process.LastUse.Cpu, process.LastUse.Wall, 0));
    }

    private void End()
    {
        if (_current is null)
            return;
        _measures.Add(_current.End(string.Create(CultureInfo.InvariantCulture, $"process {++_processes}")));
        _current.Dispose();
        _current = null;
    }
}
