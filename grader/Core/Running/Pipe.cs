using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Grader.Running;

/// <summary>A pipe of which the host keeps one end, non-blocking, and a child gets the other. Neither end survives an exec unasked.</summary>
internal sealed unsafe class Pipe : IDisposable
{
    /// <summary>Above every number that a child's descriptors are moved to, so that moving one never overwrites another.</summary>
    private const int FirstDescriptor = 16;

    private const int DuplicateCloseOnExec = 1030, SetStatus = 4;

    private Pipe(SafeFileHandle read, SafeFileHandle write)
    {
        Read = read;
        Write = write;
    }

    public SafeFileHandle Read { get; }

    public SafeFileHandle Write { get; }

    /// <summary>A pipe whose reading end stays with the host.</summary>
    public static Pipe ToHost()
    {
        Pipe pipe = Open();
        SetNonBlocking(pipe.Read);
        return pipe;
    }

    /// <summary>A pipe whose writing end stays with the host.</summary>
    public static Pipe FromHost()
    {
        Pipe pipe = Open();
        SetNonBlocking(pipe.Write);
        return pipe;
    }

    public void Dispose()
    {
        Read.Dispose();
        Write.Dispose();
    }

    private static Pipe Open()
    {
        int* ends = stackalloc int[2];
        if (Native.Pipe(ends, Native.CloseOnExec) < 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        var read = new SafeFileHandle(ends[0], ownsHandle: true);
        var write = new SafeFileHandle(ends[1], ownsHandle: true);
        return new Pipe(Raise(read), Raise(write));
    }

    private static SafeFileHandle Raise(SafeFileHandle handle)
    {
        if (handle.DangerousGetHandle() >= FirstDescriptor)
            return handle;
        int raised = Native.Control((int)handle.DangerousGetHandle(), DuplicateCloseOnExec, FirstDescriptor);
        if (raised < 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        handle.Dispose();
        return new SafeFileHandle(raised, ownsHandle: true);
    }

    private static void SetNonBlocking(SafeFileHandle end)
    {
        if (Native.Control((int)end.DangerousGetHandle(), SetStatus, Native.NonBlocking) < 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
    }
}
