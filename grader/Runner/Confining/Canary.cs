using System.Runtime.InteropServices;
using System.Text;

namespace Grader.Confining;

/// <summary>
/// Tries what a submission must not be able to do, in the very process that will run one and under all that it will run under. Each
/// attempt is harmless where it succeeds.
/// </summary>
internal static unsafe class Canary
{
    private const int NotPermitted = 1;

    /// <summary>What could not be done.</summary>
    public static Protections Try()
    {
        const int readOnly = 0, writeOnly = 1;
        int parent = ParentProcess();
        Protections held = Protections.None;
        // The root folder is in no rule and on every machine; the null device loses nothing that is written to it.
        if (!CanOpen("/\0"u8, readOnly))
            held |= Protections.Reading;
        if (!CanOpen("/dev/null\0"u8, writeOnly))
            held |= Protections.Writing;
        if (!CanOpenSocket())
            held |= Protections.Network;
        if (!CanStartProcess())
            held |= Protections.Processes;
        if (SendSignal(parent, 0) < 0)
            held |= Protections.Signals;
        if (!CanOpen(Encoding.ASCII.GetBytes("/proc/" + parent.ToString(System.Globalization.CultureInfo.InvariantCulture) + "/environ\0"), readOnly))
            held |= Protections.Inspection;
        return held;
    }

    private static bool CanOpen(System.ReadOnlySpan<byte> path, int flags)
    {
        fixed (byte* start = path)
            return Closed(Open(start, flags));
    }

    private static bool CanOpenSocket()
    {
        const int internet = 2, datagram = 2;
        return Closed(Socket(internet, datagram, 0));
    }

    /// <summary>Asks for a thread that shares signal handlers but no memory, which the kernel calls invalid; a filter does not get so far.</summary>
    private static bool CanStartProcess()
    {
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64)
            return true;
        const nint clone = SystemCalls.Clone, shareHandlers = 0x800;
        return SystemCall(clone, shareHandlers, 0, 0) >= 0 || Marshal.GetLastSystemError() != NotPermitted;
    }

    private static bool Closed(int descriptor)
    {
        if (descriptor < 0)
            return false;
        _ = Close(descriptor);
        return true;
    }

    [DllImport("libc", EntryPoint = "getppid")]
    private static extern int ParentProcess();

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open(byte* path, int flags);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);

    [DllImport("libc", EntryPoint = "socket")]
    private static extern int Socket(int family, int kind, int protocol);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int process, int signal);

    [DllImport("libc", EntryPoint = "syscall")]
    private static extern nint SystemCall(nint number, nint first, nint second, nint third);
}
