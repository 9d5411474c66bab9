using System.Collections.Immutable;
using System.ComponentModel;
using Grader.Challenges;
using Grader.Confining;
using Grader.Confining.Groups;
using Grader.Running;

namespace Grader.Compiling;

/// <summary>What came of a request.</summary>
internal abstract record WorkerReply
{
    private WorkerReply() { }

    public sealed record Answered(Frame Frame) : WorkerReply;

    /// <summary>It is of no further use.</summary>
    /// <param name="OutOfTime">Of which kind of time, where it was still at work when that was over.</param>
    public sealed record Lost(TimeLimit? OutOfTime, string Why) : WorkerReply;
}

/// <summary>One compiler process, used by one thread at a time.</summary>
internal sealed class CompilerWorker : IDisposable
{
    /// <summary>Challenges that a worker keeps; the one not used for longest makes room.</summary>
    private const int Slots = 64;

    private readonly ChildStart _start;
    private readonly MachineCode? _machineCode;
    private WorkerProcess _child;
    private Conversation _talk;
    private readonly CompilerLimits _limits;
    private readonly Dictionary<ChallengeBody.Code, int> _held = new(ReferenceEqualityComparer.Instance);
    private readonly List<ChallengeBody.Code> _byUse = [];
    private ControlGroup? _group;
    private readonly Func<CancellationToken, Isolation>? _promised;
    private Protections? _confined;
    private long _cpuBefore = -1;

    /// <param name="promised">What it MUST hold to be given anything.</param>
    /// <param name="machineCode">What is started instead, where it can be.</param>
    /// <exception cref="Win32Exception">It cannot be started.</exception>
    public CompilerWorker(ChildStart start, CompilerLimits limits, Func<CancellationToken, Isolation>? promised, MachineCode? machineCode = null)
    {
        (_start, _limits, _promised) = (start, limits, promised);
        if (machineCode?.TryStart() is { } native)
            (_child, _machineCode) = (native, machineCode);
        else
            _child = WorkerProcess.Start(start);
        _talk = TalkTo(_child);
    }

    /// <summary>Compiles of submissions and programs. At zero it has seen nothing but challenges (rule 45).</summary>
    public int Compiles { get; private set; }

    public bool IsWornOut => Compiles >= _limits.CompilesPerWorker;

    public bool IsLost { get; private set; }

    /// <summary>Of the request that it is at, or was at last; zero while it warms up. Any thread may ask.</summary>
    public TimeSpan CpuOfRequest => Interlocked.Read(ref _cpuBefore) is >= 0 and var before ? _child.Cpu - TimeSpan.FromTicks(before) : TimeSpan.Zero;

    public TimeSpan LastWall => _talk.Wall;

    public TimeSpan LastCpu => _talk.Cpu;

    /// <summary>Waits until it has warmed up, and limits it then: what it needs to start is no submission's fault.</summary>
    /// <returns>What it could not do when it tried. Nothing has reached it by then: it is believed.</returns>
    /// <exception cref="CompilerFaultException">It does not get ready, or it is confined less than the run promises.</exception>
    public Protections AwaitReady(CancellationToken cancellation) => _confined ??= GetReady(cancellation);

    public bool Holds(ChallengeBody.Code code) => _held.ContainsKey(code);

    /// <summary>Compiles a challenge and keeps it.</summary>
    /// <param name="fit">What an earlier worker told of it: then this one only keeps it, and compiles it where it cannot read that.</param>
    public WorkerReply AskChallenge(ChallengeBody.Code code, CancellationToken cancellation, ImmutableArray<byte>? fit = null)
    {
        int slot = _held.Count < Slots ? _held.Count : Evict();
        var reply = Ask(fit is { } known ? CompilerRequests.Known(slot, code, known) : CompilerRequests.Challenge(slot, code), cancellation);
        if (reply is WorkerReply.Answered { Frame.Kind: CompilerFrames.ChallengeBuilt or CompilerFrames.ChallengeKept })
        {
            _held[code] = slot;
            _byUse.Add(code);
        }
        return reply;
    }

    public WorkerReply AskSubmission(ChallengeBody.Code code, ImmutableArray<SourceFile> files, CancellationToken cancellation)
    {
        _byUse.Remove(code);
        _byUse.Add(code);
        Compiles++;
        return Ask(CompilerRequests.Submission(_held[code], files), cancellation);
    }

    public WorkerReply AskProgram(bool withNetworks, ImmutableArray<SourceFile> files, CancellationToken cancellation)
    {
        Compiles++;
        return Ask(CompilerRequests.Program(withNetworks, files), cancellation);
    }

    public WorkerReply AskSurface(ChallengeBody.Code code, CancellationToken cancellation) => Ask(CompilerRequests.Surface(_held[code]), cancellation);

    /// <summary>For an answer that turned out to be none.</summary>
    public WorkerReply.Lost Lose(string why, TimeLimit? outOfTime = null)
    {
        IsLost = true;
        _child.Kill();
        return new WorkerReply.Lost(outOfTime, why);
    }

    public void Dispose()
    {
        _child.Dispose();
        _group?.Dispose();
    }

    private int Evict()
    {
        var oldest = _byUse[0];
        _byUse.RemoveAt(0);
        _held.Remove(oldest, out int slot);
        return slot;
    }

    private WorkerReply Ask(byte[] request, CancellationToken cancellation)
    {
        try
        {
            AwaitReady(cancellation);
            Interlocked.Exchange(ref _cpuBefore, _child.Cpu.Ticks);
            var reply = _talk.Ask(request, new Allowance(_limits.Cpu, _limits.Wall), cancellation);
            return reply is Reply.Answered { Frame: var frame } && frame.Kind != CompilerFrames.Ready
                ? new WorkerReply.Answered(frame)
                : Lose(reply.Describe(), (reply as Reply.OutOfTime)?.Limit);
        }
        catch (OperationCanceledException)
        {
            IsLost = true;
            throw;
        }
    }

    private Protections GetReady(CancellationToken cancellation)
    {
        try
        {
            var held = AwaitEither(cancellation);
            _group = Readiness.Limit(_child, _limits.Group, (ChildResource.Data, _limits.Memory), (ChildResource.CoreDump, 0));
            return held;
        }
        catch (Exception fault) when (fault is RunnerFaultException or Win32Exception)
        {
            Lose(fault.Message);
            throw new CompilerFaultException("the compiler cannot be used: " + fault.Message);
        }
    }

    /// <summary>Machine code that ends before it is ready has been asked nothing: no submission has a part in that, and the other kind takes its place.</summary>
    private Protections AwaitEither(CancellationToken cancellation)
    {
        try
        {
            var held = Readiness.Await(_talk, CompilerFrames.Ready, _promised, cancellation);
            _machineCode?.HasStarted();
            return held;
        }
        catch (RunnerFaultException) when (_machineCode is not null && _child.Exit is { } exit)
        {
            string printed = _talk.Printed.Text().Split('\n')[0];
            _machineCode.GiveUp(printed.Length > 0 ? printed : new Reply.Ended(exit).Describe());
            _child.Dispose();
            _child = WorkerProcess.Start(_start);
            _talk = TalkTo(_child);
            return Readiness.Await(_talk, CompilerFrames.Ready, _promised, cancellation);
        }
    }

    private static Conversation TalkTo(WorkerProcess child) => new(child, new FrameBuffer(CompilerFrames.MaxPayload, CompilerFrames.IsAnswer));
}
