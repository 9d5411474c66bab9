using System.ComponentModel;
using Grader.Confining;
using Grader.Confining.Groups;

namespace Grader.Running;

/// <summary>What a worker that answers many requests, a compiler or a learning worker, goes through before it gets the first.</summary>
internal static class Readiness
{
    private static readonly Allowance Patience = new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));

    /// <param name="ready">The kind of the frame by which it says so.</param>
    /// <param name="promised">What it MUST hold to be given anything.</param>
    /// <returns>What it could not do when it tried. Nothing has reached it by then: it is believed.</returns>
    /// <exception cref="RunnerFaultException">It does not get ready, or it is confined less than the run promises.</exception>
    public static Protections Await(Conversation talk, byte ready, Func<CancellationToken, Isolation>? promised, CancellationToken cancellation)
    {
        var reply = talk.Ask(default, Patience, cancellation);
        if (reply is not Reply.Answered { Frame: { Payload.Span: [var held] } frame } || frame.Kind != ready || !Protections.Tried.HasFlag((Protections)held))
            throw new RunnerFaultException($"it did not get ready: {reply.Describe()} {talk.Printed.Text()}");
        if (promised?.Invoke(cancellation).BrokenBy((Protections)held) is { Length: > 0 } open)
            throw new RunnerFaultException("it is confined less than this run promises: it can " + open);
        return (Protections)held;
    }

    /// <summary>Once it has warmed up: what it needs to start is no submission's fault.</summary>
    /// <exception cref="RunnerFaultException">The system refused.</exception>
    public static ControlGroup Limit(WorkerProcess child, GroupLimits group, params ReadOnlySpan<(ChildResource Resource, long Most)> limits)
    {
        try
        {
            child.Settle();
            foreach (var (resource, most) in limits)
                child.Limit(resource, most);
        }
        catch (Win32Exception failure)
        {
            throw new RunnerFaultException(failure.Message, failure);
        }
        var its = ControlGroups.Own.Make(group);
        its.Add(child.Id);
        return its;
    }
}
