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
    private bool _isReady;

    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    public LearningWorker(string learning, LearningMode mode, LearningLimits limits)
    {
        (Mode, _limits) = (mode, limits);
        _child = Child.Start(LearningProgram.Start(learning, mode));
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

    public void Dispose() => _child.Dispose();

    private void GetReady(CancellationToken cancellation)
    {
        if (_isReady)
            return;
        var patience = new Allowance(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
        var reply = _talk.Ask(default, patience, cancellation);
        if (reply is not Reply.Answered { Frame.Kind: LearningFrames.Ready })
        {
            Lose(Describe(reply));
            throw new LearningFaultException("the learning worker did not get ready: " + Describe(reply) + " " + _talk.Printed.Text());
        }
        _child.Limit(ChildResource.Data, _limits.Memory);
        _child.Limit(ChildResource.CoreDump, 0);
        _child.Limit(ChildResource.FileSize, 0);
        _isReady = true;
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
