using System.ComponentModel;
using Grader.Confining;

namespace Grader.Running;

/// <summary>A runner from its start until somebody needs it.</summary>
/// <exception cref="Win32Exception">It cannot be started.</exception>
internal sealed class StartedRunner : IDisposable
{
    private Protections? _held;

    public StartedRunner(ChildStart start)
    {
        Child = WorkerProcess.Start(start);
        Talk = new Conversation(Child, new FrameBuffer(RunnerFrames.MaxPayload, RunnerFrames.IsAnswer));
    }

    public WorkerProcess Child { get; }

    public Conversation Talk { get; }

    /// <returns>What it tried when it was ready, and could not do. Nothing submitted has reached it by then: it is believed.</returns>
    /// <exception cref="RunnerFaultException">It does not get ready.</exception>
    public Protections AwaitReady(CancellationToken cancellation)
    {
        if (_held is { } known)
            return known;
        var patience = new Allowance(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(60));
        Reply reply = Talk.Ask(default, patience, cancellation);
        if (reply is not Reply.Answered { Frame: { Kind: RunnerFrames.Ready, Payload.Span: [RunnerFrames.Version, var held] } }
            || !Protections.Tried.HasFlag((Protections)held))
            throw new RunnerFaultException("the runner did not get ready: " + (reply is Reply.Ended { Exit: var exit } ? exit.ToString() : reply.GetType().Name));
        Settle();
        _held = (Protections)held;
        return _held.Value;
    }

    /// <exception cref="RunnerFaultException">It is not ready, or it could do what this run promises that no submission can: it MUST NOT be given one.</exception>
    public void Require(Isolation promised, CancellationToken cancellation)
    {
        if (promised.BrokenBy(AwaitReady(cancellation)) is { Length: > 0 } open)
            throw new RunnerFaultException("the runner is confined less than this run promises: it can " + open);
    }

    public void Dispose() => Child.Dispose();

    private void Settle()
    {
        try
        {
            Child.Settle();
        }
        catch (Win32Exception failure)
        {
            throw RunnerFaultException.NotStarted(failure);
        }
    }
}

/// <summary>Our own fault: a worker could not be started or did not get ready.</summary>
internal sealed class RunnerFaultException(string message, Exception? inner = null) : Exception(message, inner)
{
    public static RunnerFaultException NotStarted(Win32Exception failure) => new("the runner could not be started: " + failure.Message, failure);
}
