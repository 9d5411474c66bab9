using System;
using System.Runtime.InteropServices;

namespace Grader.Confining;

/// <summary>
/// What a worker gives up itself, when its runtime has started and before it is told anything: from here on its threads, all of them,
/// can ask the kernel for little but memory, time and the pipes that it has. Linked into Runner and Compiler.
/// </summary>
internal static unsafe class Lockdown
{
    /// <summary>
    /// Does nothing where there is no table of system calls for the processor, or no filter in the kernel: what holds is found out
    /// by trying, and judged by the host.
    /// </summary>
    /// <returns>False: the host wants to know what all this costs, and has started a worker that gives up nothing.</returns>
    public static bool Enter()
    {
        if (Environment.GetEnvironmentVariable("GRADER_UNCONFINED") is not null)
            return false;
        const int setDumpable = 4, noNewPrivileges = 38;
        // Nobody of the same user looks into this process: not through /proc, not with a debugger.
        _ = Kernel.ControlProcess(setDumpable, 0, 0, 0, 0);
        _ = Kernel.ControlProcess(noNewPrivileges, 1, 0, 0, 0);
        if (SystemCallNumbers.AreKnown)
            InstallFilter();
        return true;
    }

    private static void InstallFilter()
    {
        const nint setFilter = 1, onAllThreads = 1;
        ulong* instructions = stackalloc ulong[SystemCallFilter.MaxLength];
        var program = new FilterProgram { Instructions = instructions };
        program.Length = (ushort)SystemCallFilter.Write(
            new Span<ulong>(instructions, SystemCallFilter.MaxLength), (uint)Environment.ProcessId, RuntimeInformation.ProcessArchitecture);
        _ = Kernel.Call(SystemCall.Seccomp, setFilter, onAllThreads, (nint)(&program));
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct FilterProgram
    {
        public ushort Length;
        public ulong* Instructions;
    }
}
