using Grader.Confining;
using Grader.Confining.Groups;
using Grader.Running;

namespace Grader.Learning;

/// <summary>What came of a request.</summary>
internal abstract record LearningReply
{
    private LearningReply() { }

    public sealed record Answered(Frame Frame) : LearningReply;

    /// <summary>The worker is of no further use.</summary>
    public sealed record Lost(string Why) : LearningReply;
}

/// <summary>One process, used by one thread at a time.</summary>
internal sealed class LearningWorker : IDisposable
{
    private readonly Child _child;
    private readonly Conversation _talk;
    private readonly LearningLimits _limits;
    private readonly Func<CancellationToken, Isolation>? _promised;
    private ControlGroup? _group;
    private bool _isReady;

    /// <param name="promised">What it MUST hold to be given anything.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    public LearningWorker(ChildStart start, LearningMode mode, LearningLimits limits, Func<CancellationToken, Isolation>? promised)
    {
        (Mode, _limits, _promised) = (mode, limits, promised);
        _child = Child.Start(start);
        _talk = new Conversation(_child, new FrameBuffer(LearningFrames.MaxPayload, LearningFrames.IsAnswer));
    }

    public LearningMode Mode { get; }

    public int Requests { get; private set; }

    public bool IsLost { get; private set; }

    public bool IsSpent => IsLost || Requests >= _limits.RequestsPerWorker;

    public TimeSpan LastCpu => _talk.Cpu;

    /// <exception cref="OperationCanceledException">The worker has been killed.</exception>
    /// <exception cref="LearningFaultException">It did not get ready.</exception>
    public LearningReply Ask(byte[] request, TimeSpan cpu, CancellationToken cancellation)
    {
        try
        {
            GetReady(cancellation);
            Requests++;
            var reply = _talk.Ask(request, new Allowance(cpu, cpu * _limits.WallFactor), cancellation);
            return reply is Reply.Answered { Frame: var frame } && frame.Kind != LearningFrames.Ready
                ? new LearningReply.Answered(frame)
                : Lose(Describe(reply));
        }
        catch (OperationCanceledException)
        {
            IsLost = true;
            throw;
        }
    }

    /// <summary>Also for an answer that turned out to be none.</summary>
    public LearningReply.Lost Lose(string why)
    {
        IsLost = true;
        _child.Kill();
        return new LearningReply.Lost(why);
    }

    public void Dispose()
    {
        _child.Dispose();
        _group?.Dispose();
    }

    private void GetReady(CancellationToken cancellation)
    {
        if (_isReady)
            return;
        var patience = new Allowance(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
        var reply = _talk.Ask(default, patience, cancellation);
        if (reply is not Reply.Answered { Frame: { Kind: LearningFrames.Ready, Payload.Span: [var held] } }
            || !Protections.Tried.HasFlag((Protections)held))
            throw Unfit("it did not get ready: " + Describe(reply) + " " + _talk.Printed.Text());
        HoldTo((Protections)held, cancellation);
        _child.Settle();
        _child.Limit(ChildResource.Data, _limits.Memory);
        _child.Limit(ChildResource.CoreDump, 0);
        _child.Limit(ChildResource.FileSize, 0);
        _group = ControlGroups.Own.Make(_limits.Group);
        _group.Add(_child.Id);
        _isReady = true;
    }

    private void HoldTo(Protections held, CancellationToken cancellation)
    {
        try
        {
            if (_promised?.Invoke(cancellation).BrokenBy(held) is { Length: > 0 } open)
                throw Unfit("it is confined less than this run promises: it can " + open);
        }
        catch (RunnerFaultException fault)
        {
            throw Unfit(fault.Message);
        }
    }

    private LearningFaultException Unfit(string why)
    {
        Lose(why);
        return new LearningFaultException("the learning worker cannot be used: " + why);
    }

    private static string Describe(Reply reply) => reply switch
    {
        Reply.Ended { Exit: { Code: { } code } } => $"ended with exit code {code}",
        Reply.Ended { Exit: { Signal: { } signal } } => $"ended by signal {signal}",
        Reply.OutOfTime => "out of time",
        Reply.Garbled { Why: var why } => why,
        _ => reply.GetType().Name,
    };
}
