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
    /// <param name="HeldUp">Its time on the clock was over, and it had not used its CPU.</param>
    public sealed record Lost(string Why, bool HeldUp = false) : LearningReply;
}

/// <summary>One process, used by one thread at a time.</summary>
internal sealed class LearningWorker : IDisposable
{
    private readonly WorkerProcess _child;
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
        _child = WorkerProcess.Start(start);
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
                : Lose(reply.Describe(), reply is Reply.OutOfTime { Limit: TimeLimit.Wall });
        }
        catch (OperationCanceledException)
        {
            IsLost = true;
            throw;
        }
    }

    /// <summary>Also for an answer that turned out to be none.</summary>
    public LearningReply.Lost Lose(string why, bool heldUp = false)
    {
        IsLost = true;
        _child.Kill();
        return new LearningReply.Lost(why, heldUp);
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
        try
        {
            Readiness.Await(_talk, LearningFrames.Ready, _promised, cancellation);
            _group = Readiness.Limit(_child, _limits.Group, (ChildResource.Data, _limits.Memory), (ChildResource.CoreDump, 0), (ChildResource.FileSize, 0));
            _isReady = true;
        }
        catch (RunnerFaultException fault)
        {
            Lose(fault.Message);
            throw new LearningFaultException("the learning worker cannot be used: " + fault.Message);
        }
    }
}
