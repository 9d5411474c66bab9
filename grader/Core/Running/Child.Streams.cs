using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Grader.Running;

/// <summary>The descriptors, and poll() over all of them.</summary>
internal sealed unsafe partial class Child
{
    public override int Read(WorkerStreams stream, Span<byte> target)
    {
        nint count;
        fixed (byte* start = target)
            count = Native.Read((int)Handle(stream)!.DangerousGetHandle(), start, target.Length);
        if (count > 0)
            return (int)count;
        return count == 0 || Marshal.GetLastPInvokeError() is not (Native.TryAgain or Native.Interrupted) ? -1 : 0;
    }

    public override ReadOnlyMemory<byte>? Write(WorkerStreams stream, ReadOnlyMemory<byte> bytes) => Descriptor.Write(Handle(stream)!, bytes);

    public override void CloseInput() => Input!.Dispose();

    /// <summary>Output that was written before an answer is in its pipe before the answer is.</summary>
    public override bool AwaitPrinted(TimeSpan atMost) => true;

    public override void Wait(WorkerStreams streams, TimeSpan atMost)
    {
        const int count = 6;
        Native.PollEntry* entries = stackalloc Native.PollEntry[count];
        entries[0] = Entry(streams & WorkerStreams.Answers, Native.PollIn);
        entries[1] = Entry(streams & WorkerStreams.Output, Native.PollIn);
        entries[2] = Entry(streams & WorkerStreams.Error, Native.PollIn);
        entries[3] = new() { Descriptor = (int)Gone.DangerousGetHandle(), Events = Native.PollIn };
        entries[4] = Entry(streams & WorkerStreams.Questions, Native.PollOut);
        entries[5] = Entry(streams & WorkerStreams.Input, Native.PollOut);
        _ = Native.Poll(entries, count, 1 + (int)Math.Max(0, atMost.TotalMilliseconds));
    }

    /// <summary>poll() leaves out what has a negative descriptor.</summary>
    private Native.PollEntry Entry(WorkerStreams stream, short events) =>
        new() { Descriptor = Handle(stream) is { } handle ? (int)handle.DangerousGetHandle() : -1, Events = events };

    private SafeFileHandle? Handle(WorkerStreams stream) => stream switch
    {
        WorkerStreams.None => null,
        WorkerStreams.Input => Input,
        WorkerStreams.Output => Output,
        WorkerStreams.Error => Error,
        WorkerStreams.Questions => Questions,
        WorkerStreams.Answers => Answers,
        _ => throw new UnreachableException(),
    };
}
