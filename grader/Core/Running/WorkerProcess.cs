using Grader.Confining.Groups;

namespace Grader.Running;

/// <summary>What goes to a worker and what comes from it.</summary>
[Flags]
internal enum WorkerStreams
{
    None = 0,
    Input = 1,
    Output = 2,
    Error = 4,

    /// <summary>Frames to it.</summary>
    Questions = 8,

    /// <summary>Frames from it.</summary>
    Answers = 16,
}

/// <summary>
/// A process of a worker as <see cref="Conversation"/> needs it: bytes to and from it without ever waiting for it, what it uses, and
/// its end. <see cref="Child"/> is Linux's, which confines and limits; <see cref="PortableChild"/> is for systems that can do neither.
/// Used by one thread at a time, but for <see cref="Kill"/>.
/// </summary>
internal abstract class WorkerProcess : IDisposable
{
    static WorkerProcess() => _ = ControlGroups.Own;

    public abstract int Id { get; }

    /// <summary>Null while it runs. Once it is known, all that was written has come or can be read at once.</summary>
    public abstract ChildExit? Exit { get; }

    /// <summary>Of all its threads; asked from outside, so no worker can talk it down.</summary>
    public abstract TimeSpan Cpu { get; }

    /// <summary>What it holds now; zeros if it has ended.</summary>
    public abstract ChildMemory Memory { get; }

    /// <exception cref="System.ComponentModel.Win32Exception">The program cannot be started, or the system has no pipes, threads or processes left.</exception>
    public static WorkerProcess Start(ChildStart start) => start.IsPortable ? PortableChild.Start(start) : Child.Start(start);

    /// <summary>What has come and fits, without waiting.</summary>
    /// <returns>How many bytes; 0: none now; negative: none ever again.</returns>
    public abstract int Read(WorkerStreams stream, Span<byte> target);

    /// <summary>Hands over what goes without waiting and returns what is left; null if nobody will ever read it.</summary>
    public abstract ReadOnlyMemory<byte>? Write(WorkerStreams stream, ReadOnlyMemory<byte> bytes);

    public abstract void CloseInput();

    /// <summary>Until one of the streams has come further or the process has ended, or for nothing: whoever calls looks anew.</summary>
    public abstract void Wait(WorkerStreams streams, TimeSpan atMost);

    /// <summary>An answer has been read: until all that was printed before it can be read, too. False: it does not come in time.</summary>
    public abstract bool AwaitPrinted(TimeSpan atMost);

    /// <summary>It has said that it is ready, and done nothing for anybody else yet.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be held to its limits: it MUST NOT be given anything to run.</exception>
    public abstract void Settle();

    /// <summary>
    /// Sets the soft and the hard limit of one of its resources, or leaves what is stricter already. Does nothing if it has ended.
    /// </summary>
    /// <exception cref="System.ComponentModel.Win32Exception">The system refused: our fault, and it MUST NOT be given anything to run.</exception>
    public abstract void Limit(ChildResource resource, long soft, long hard);

    public void Limit(ChildResource resource, long value) => Limit(resource, value, value);

    /// <summary>Kills it and all that it has started, at once. Does nothing if it has ended.</summary>
    public abstract void Kill();

    public abstract ChildExit WaitForExit();

    /// <summary>Kills it, waits until it is gone and closes what it was spoken to with.</summary>
    public abstract void Dispose();
}
