using System;
using System.Runtime.InteropServices;
using System.Text;

namespace Grader.Confining;

/// <summary>
/// Tries what submitted code must not be able to do, in the very process that will run or compile some, and under all that it will run
/// under. Each attempt is harmless where it succeeds. Linked into Compiler.
/// </summary>
internal static unsafe class Canary
{
    private const int ReadOnly = 0, WriteOnly = 1;

    /// <summary>What could not be done, of all that one can try and live.</summary>
    public static Protections Try(int host)
    {
        Protections held = Protections.None;
        // The root folder is in no rule and on every machine.
        if (!CanOpen("/", ReadOnly) && !CanOpen("/etc/passwd", ReadOnly))
            held |= Protections.Reading;
        if (!CanWrite())
            held |= Protections.Writing;
        if (!CanaryNetwork.IsReachable())
            held |= Protections.Network;
        if (!CanStartProcess())
            held |= Protections.Processes;
        if (!CanSignal(host))
            held |= Protections.Signals;
        if (!CanOpen(OfProcess(host, "environ"), ReadOnly) && !CanOpen(OfProcess(host, "mem"), ReadOnly))
            held |= Protections.Inspection;
        if (Kernel.EffectiveUser() != 0)
            held |= Protections.Unprivileged;
        return held;
    }

    /// <summary>Asks to trace a process and to read its memory: where that is forbidden as it should be, this does not return.</summary>
    /// <returns>Whether it looked into the process.</returns>
    public static bool Trespass(int host)
    {
        const nint peek = 1; // Into a process that is not traced, which is an error, and all that comes of it.
        _ = Kernel.Call(SystemCall.Ptrace, peek, host, 0);
        byte target;
        nint* here = stackalloc nint[2] { (nint)(&target), 1 }, there = stackalloc nint[2] { 1, 1 };
        // Nothing is at address 1: "bad address" comes after the permission.
        return Kernel.Call(SystemCall.ProcessVmReadv, host, (nint)here, 1, (nint)there, 1) >= 0 || Kernel.Error == Kernel.BadAddress;
    }

    /// <summary>The null device loses what is written to it, and a file without a name is gone when it is closed.</summary>
    private static bool CanWrite()
    {
        const int folder = 0x10000, folderOnArm64 = 0x4000, unnamed = 0x400000;
        int create = WriteOnly | unnamed | (RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? folderOnArm64 : folder);
        return CanOpen("/dev/null", WriteOnly)
            || CanOpen("/tmp", create) || CanOpen("/var/tmp", create) || CanOpen("/dev/shm", create) || CanOpen(".", create)
            || CanOpen(AppContext.BaseDirectory, create);
    }

    /// <summary>
    /// Asks for a thread that shares signal handlers but no memory, for a process described by nothing, and for a folder as a program: the
    /// kernel calls all of them invalid, a filter does not get so far.
    /// </summary>
    private static bool CanStartProcess()
    {
        const nint shareHandlers = 0x800;
        fixed (byte* root = "/\0"u8)
            return Kernel.Call(SystemCall.Clone, shareHandlers) >= 0 || Kernel.Error != Kernel.NotPermitted
                || Kernel.Call(SystemCall.Clone3) >= 0 || Kernel.Error == Kernel.InvalidArgument
                || Kernel.Call(SystemCall.Execve, (nint)root) >= 0 || Kernel.Error != Kernel.NotPermitted;
    }

    /// <summary>Signal 0 is only asked about. A process can be reached by its id, by one of its threads, and with all others.</summary>
    private static bool CanSignal(int process)
    {
        const int everyone = -1, onlyAsk = 0;
        return Kernel.SendSignal(process, onlyAsk) == 0 || Kernel.SendSignal(everyone, onlyAsk) == 0
            || Kernel.Call(SystemCall.Tgkill, process, process, onlyAsk) == 0;
    }

    private static string OfProcess(int process, string file) => "/proc/" + process + "/" + file;

    private static bool CanOpen(string path, int flags)
    {
        const int onlyMine = 0x180;
        fixed (byte* start = Terminated(path))
        {
            int descriptor = Kernel.Open(start, flags, onlyMine);
            if (descriptor >= 0)
                _ = Kernel.Close(descriptor);
            return descriptor >= 0;
        }
    }

    /// <summary>By a loop where that is enough: the first use of an encoder, and of a culture, costs a fresh process a millisecond or two.</summary>
    private static byte[] Terminated(string path)
    {
        byte[] bytes = new byte[path.Length + 1];
        for (int i = 0; i < path.Length; i++)
        {
            if (path[i] > 127)
                return Encoding.UTF8.GetBytes(path + "\0");
            bytes[i] = (byte)path[i];
        }
        return bytes;
    }
}
