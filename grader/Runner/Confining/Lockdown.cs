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
    public static void Enter()
    {
        const int setDumpable = 4, noNewPrivileges = 38;
        // Nobody of the same user looks into this process: not through /proc, not with a debugger.
        _ = ControlProcess(setDumpable, 0, 0, 0, 0);
        _ = ControlProcess(noNewPrivileges, 1, 0, 0, 0);
        if (RuntimeInformation.ProcessArchitecture == Architecture.X64)
            InstallFilter();
    }

    private static void InstallFilter()
    {
        const nint seccomp = 317, setFilter = 1, onAllThreads = 1;
        Instruction* instructions = stackalloc Instruction[SystemCallFilter.MaxLength];
        var program = new FilterProgram { Instructions = instructions };
        program.Length = (ushort)SystemCallFilter.Write(new Span<Instruction>(instructions, SystemCallFilter.MaxLength), (uint)Environment.ProcessId);
        _ = SystemCall(seccomp, setFilter, onAllThreads, (nint)(&program));
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct FilterProgram
    {
        public ushort Length;
        public Instruction* Instructions;
    }

#pragma warning disable SYSLIB1054 // Nothing here needs marshalling, and Runner has no generator for it.
    [DllImport("libc", EntryPoint = "prctl")]
    private static extern int ControlProcess(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [DllImport("libc", EntryPoint = "syscall")]
    private static extern nint SystemCall(nint number, nint first, nint second, nint third);
#pragma warning restore SYSLIB1054
}
