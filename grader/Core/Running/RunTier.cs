using System.ComponentModel;
using Grader.Confining;

namespace Grader.Running;

/// <summary>
/// What every worker of a run is held to. The first runner tells what it could not do, and then asks for what must end it: it is never
/// given anything, and dies to show that others would.
/// </summary>
internal sealed class RunTier(Func<StartedRunner> take)
{
    private readonly Lock _lock = new();
    private Protections? _promised;

    /// <summary>Found out when it is first needed, and once.</summary>
    /// <exception cref="RunnerFaultException">No runner gets ready.</exception>
    /// <exception cref="OperationCanceledException" />
    public Protections Promised(CancellationToken cancellation)
    {
        lock (_lock)
            return _promised ??= Try(cancellation);
    }

    private Protections Try(CancellationToken cancellation)
    {
        using StartedRunner canary = Take();
        Protections held = canary.AwaitReady(cancellation);
        var patience = new Allowance(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30));
        return canary.Talk.Ask(RunnerQuestions.Trespass(), patience, cancellation) switch
        {
            Reply.Ended { Exit.Signal: Endings.BadSystemCall } => held | Protections.ForbiddenCalls,
            Reply.Answered { Frame: { Kind: RunnerFrames.Trespassed, Payload.Span: [0] } } => held,
            _ => held & ~Protections.Inspection,
        };
    }

    private StartedRunner Take()
    {
        try
        {
            return take();
        }
        catch (Win32Exception failure)
        {
            throw RunnerFaultException.NotStarted(failure);
        }
    }
}
