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
    private readonly RunBudget _budget = new(limits);
    private RunnerProcess? _current;
    private int _processes;

    public ImmutableArray<RunMeasure> Measures
    {
        get
        {
            End(ref _current);
            return _measures.ToImmutable();
        }
    }

    public SetUp SetUp()
    {
        Execution? failure = Prepare(ref _current, hidden: false, out SetUpAnswer? answer, out string printed);
        return new SetUp(answer?.Registrations ?? [], answer?.Thrown ?? [], printed, failure);
    }

    /// <summary>Sends the hidden checks; from now on nothing that a process says is shown.</summary>
    public (SetUpAnswer? Answer, Execution? Failure) LoadHidden()
    {
        Execution? failure = Prepare(ref _current, hidden: true, out SetUpAnswer? answer, out _);
        return (answer, failure);
    }

    public Execution Ask(Question question)
    {
        if (_budget.IsSpent)
            return new Execution.TimedOut(TimeLimit.Total, "");
        Execution execution = question.Isolated ? AskAlone(question) : AskNext(question);
        return question.Hidden || question.Sealed ? execution with { Printed = "" } : execution;
    }

    public void Dispose() => End(ref _current);

    private Execution AskNext(Question question)
    {
        Execution execution = AskIn(ref _current, question);
        if (execution is not Execution.TimedOut { Limit: TimeLimit.Cpu } || _current is not { Answered: > 0 })
            return Settle(execution);
        // It may have paid for what others left behind: once more, alone, and that verdict holds.
        End(ref _current);
        return Settle(AskIn(ref _current, question));
    }

    private Execution AskAlone(Question question)
    {
        RunnerProcess? own = null;
        try
        {
            return AskIn(ref own, question);
        }
        finally
        {
            End(ref own);
        }
    }

    /// <summary>After anything but an answer the next check needs a fresh process.</summary>
    private Execution Settle(Execution execution)
    {
        if (execution is Execution.Answered or Execution.NoSuchCheck)
            return execution;
        End(ref _current);
        _budget.Restarts++;
        return execution;
    }

    private Execution AskIn(ref RunnerProcess? process, Question question)
    {
        if (Prepare(ref process, question.Hidden, out _, out _) is { } failure)
            return failure;
        Execution execution = process!.Ask(question, isReference, _budget.ForCheck(), cancellation);
        Charge(process, question.Name);
        execution = _budget.Attribute(execution);
        return execution is Execution.TimedOut timedOut ? timedOut with { AfterRestarts = _budget.IsShort } : execution;
    }

    /// <summary>Sees to it that there is a process with everything loaded that the next question needs.</summary>
    /// <returns>What became of the process, if that failed.</returns>
    private Execution? Prepare(ref RunnerProcess? process, bool hidden, out SetUpAnswer? answer, out string printed)
    {
        (answer, printed) = (null, "");
        try
        {
            process ??= pool.Take(limits, cancellation);
        }
        catch (RunnerFaultException fault)
        {
            return new Execution.Fault(fault.Message);
        }
        Execution? failure = null;
        if (!process.IsSetUp)
        {
            (answer, failure) = Load(process, VisibleImages(), "set-up");
            process.IsSetUp = failure is null;
            printed = process.Printed;
        }
        if (failure is null && hidden && !process.HasHidden && chain.Hidden is { } image)
        {
            (answer, failure) = Load(process, [new LoadedImage(RunnerFrames.Hidden, true, image.AsMemory())], "set-up of hidden checks");
            process.HasHidden = true;
        }
        return failure;
    }

    private (SetUpAnswer? Answer, Execution? Failure) Load(RunnerProcess process, ReadOnlySpan<LoadedImage> images, string what)
    {
        (SetUpAnswer? answer, Execution? failure) = process.Load(images, _budget.ForSetUp(), cancellation);
        Charge(process, what);
        // What was printed belongs to the set-up; of a check that it keeps from being asked it says nothing.
        return (answer, failure is null ? null : _budget.Attribute(failure) with { Printed = "" });
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

    private void End(ref RunnerProcess? process)
    {
        if (process is null)
            return;
        _measures.Add(process.End(string.Create(CultureInfo.InvariantCulture, $"process {++_processes}")));
        process.Dispose();
        process = null;
    }
}
