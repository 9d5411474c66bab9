using System.ComponentModel;
using Grader.Confining;

namespace Grader.Running;

/// <summary>A runner from its start until somebody needs it.</summary>
/// <exception cref="Win32Exception">It cannot be started.</exception>
internal sealed class StartedRunner : IDisposable
{
    private Protections? _held;

    public StartedRunner(string runner)
    {
        Child = Child.Start(WorkerProgram.Start(runner, withInput: true));
        Talk = new Conversation(Child, new FrameBuffer(RunnerFrames.MaxPayload, kind => kind is >= RunnerFrames.Ready and <= RunnerFrames.Unhandled));
    }

    public Child Child { get; }

    public Conversation Talk { get; }

    /// <returns>What it tried when it was ready, and could not do. Nothing submitted has reached it by then: it is believed.</returns>
    /// <exception cref="RunnerFaultException">It does not get ready.</exception>
    public Protections AwaitReady(CancellationToken cancellation)
    {
        if (_held is { } known)
            return known;
        var patience = new Allowance(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(60));
        Reply reply = Talk.Ask(default, patience, cancellation);
        if (reply is not Reply.Answered { Frame: { Kind: RunnerFrames.Ready, Payload.Span: [RunnerFrames.Version, var held] } })
            throw new RunnerFaultException("the runner did not get ready: " + (reply is Reply.Ended { Exit: var exit } ? exit.ToString() : reply.GetType().Name));
        _held = (Protections)held;
        return _held.Value;
    }

    public void Dispose() => Child.Dispose();
}

/// <summary>Our own fault: a runner could not be started or did not get ready.</summary>
internal sealed class RunnerFaultException(string message, Exception? inner = null) : Exception(message, inner);
