using System;
using System.Runtime.InteropServices;

namespace Grader.Confining;

/// <summary>The filter of <see cref="SystemCalls"/>: a list of what is allowed; the rest is refused.</summary>
internal static class SystemCallFilter
{
    public const int MaxLength = 256;

    private const int NotPermitted = 1, AccessDenied = 13, NotATerminal = 25, NotImplemented = 38;

    private const uint X64 = 0xC000003E, Arm64 = 0xC00000B7, FirstOfX32 = 0x40000000;

    /// <param name="process">The id of the process that will run under it.</param>
    /// <returns>How many instructions it has.</returns>
    public static int Write(Span<ulong> space, uint process, Architecture processor)
    {
        var filter = new FilterWriter(space, processor);
        RefuseOtherTables(ref filter, processor);
        filter.ForEach(SystemCalls.Allowed, FilterWriter.Allow);
        OnlyForReading(ref filter, SystemCall.Openat, flags: 2);
        OnlyForReading(ref filter, SystemCall.Open, flags: 1);
        OnlyThreads(ref filter);
        OnlyOwnThreads(ref filter, process);
        OnlyAskForLimits(ref filter);
        OnlyNames(ref filter);
        OnlyHarmlessDescriptorControl(ref filter);
        filter.ForEach([SystemCall.Ioctl], FilterWriter.RefuseWith(NotATerminal));
        filter.ForEach([SystemCall.Socket, SystemCall.Socketpair], FilterWriter.RefuseWith(AccessDenied)); // which reads "Permission denied"
        filter.ForEach(SystemCalls.Pretended, FilterWriter.Succeed);
        filter.ForEach(SystemCalls.Fatal, FilterWriter.KillProcess);
        filter.Return(FilterWriter.RefuseWith(NotPermitted));
        return filter.Length;
    }

    /// <summary>Machine code can ask for calls by the numbers of other tables (int 0x80, x32, 32-bit ARM): none of ours ever does.</summary>
    private static void RefuseOtherTables(ref FilterWriter filter, Architecture processor)
    {
        filter.LoadArchitecture();
        filter.SkipIfEqual(processor == Architecture.X64 ? X64 : Arm64, 1);
        filter.Return(FilterWriter.KillProcess);
        filter.LoadNumber();
        filter.IfAtLeast(FirstOfX32, 1);
        filter.Return(FilterWriter.KillProcess);
    }

    private static void OnlyForReading(ref FilterWriter filter, SystemCall call, int flags)
    {
        // O_WRONLY or O_RDWR, O_CREAT, O_TRUNC, O_APPEND, O_TMPFILE.
        const uint writing = 3 | 0x40 | 0x200 | 0x400 | 0x400000;
        filter.IfCall(call, 4);
        filter.LoadArgument(flags);
        filter.IfAnyBit(writing, 1);
        filter.Return(FilterWriter.RefuseWith(AccessDenied));
        filter.Return(FilterWriter.Allow);
    }

    /// <summary>No process, and no namespace. What clone3 is asked for lies in memory, where no filter looks: the C library then uses clone.</summary>
    private static void OnlyThreads(ref FilterWriter filter)
    {
        const uint sameMemoryHandlersAndProcess = 0x00010900, newNamespace = 0x7E020000;
        filter.IfCall(SystemCall.Clone, 6);
        filter.LoadArgument(0);
        filter.SkipIfAnyBit(newNamespace, 3);
        filter.Mask(sameMemoryHandlersAndProcess);
        filter.IfEqual(sameMemoryHandlersAndProcess, 1);
        filter.Return(FilterWriter.Allow);
        filter.Return(FilterWriter.RefuseWith(NotPermitted));
        filter.ForEach([SystemCall.Clone3], FilterWriter.RefuseWith(NotImplemented));
    }

    /// <summary>The runtime interrupts its own threads with signals, and aborts with one.</summary>
    private static void OnlyOwnThreads(ref FilterWriter filter, uint process)
    {
        filter.IfCall(SystemCall.Tgkill, 4);
        filter.LoadArgument(0);
        filter.IfEqual(process, 1);
        filter.Return(FilterWriter.Allow);
        filter.Return(FilterWriter.RefuseWith(NotPermitted));
    }

    /// <summary>The new limit is a null pointer.</summary>
    private static void OnlyAskForLimits(ref FilterWriter filter)
    {
        filter.IfCall(SystemCall.Prlimit64, 6);
        filter.LoadArgument(2);
        filter.IfEqual(0, 3);
        filter.LoadArgument(2, upperHalf: true);
        filter.IfEqual(0, 1);
        filter.Return(FilterWriter.Allow);
        filter.Return(FilterWriter.RefuseWith(NotPermitted));
    }

    /// <summary>Of a thread and of a range of memory.</summary>
    private static void OnlyNames(ref FilterWriter filter)
    {
        const uint setThreadName = 15, setMemoryName = 0x53564D41;
        filter.IfCall(SystemCall.Prctl, 5);
        filter.LoadArgument(0);
        filter.SkipIfEqual(setThreadName, 1);
        filter.IfEqual(setMemoryName, 1);
        filter.Return(FilterWriter.Allow);
        filter.Return(FilterWriter.RefuseWith(NotPermitted));
    }

    /// <summary>Duplicates and flags; no locks, which another runner could see, and no larger pipes, which no limit counts.</summary>
    private static void OnlyHarmlessDescriptorControl(ref FilterWriter filter)
    {
        const uint afterSetFlags = 5, duplicateCloseOnExec = 1030;
        filter.IfCall(SystemCall.Fcntl, 5);
        filter.LoadArgument(1);
        filter.IfAtLeast(afterSetFlags, 1);
        filter.IfEqual(duplicateCloseOnExec, 1);
        filter.Return(FilterWriter.Allow);
        filter.Return(FilterWriter.RefuseWith(NotPermitted));
    }
}
