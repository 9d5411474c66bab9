using System.Runtime.InteropServices;

namespace Grader.Confining;

/// <summary>What the confinement of a worker asks the kernel for.</summary>
internal static unsafe class Kernel
{
    public const int NotPermitted = 1, AccessDenied = 13, BadAddress = 14, InvalidArgument = 22;

    /// <summary>Of the last call that failed.</summary>
    public static int Error => Marshal.GetLastSystemError();

    public static nint Call(SystemCall call, nint first = 0, nint second = 0, nint third = 0, nint fourth = 0, nint fifth = 0) =>
        Call(call.Number(), first, second, third, fourth, fifth);

#pragma warning disable SYSLIB1054 // Nothing here needs marshalling, and Runner has no generator for it.
    [DllImport("libc", EntryPoint = "prctl")]
    public static extern int ControlProcess(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [DllImport("libc", EntryPoint = "geteuid")]
    public static extern uint EffectiveUser();

    [DllImport("libc", EntryPoint = "getppid")]
    public static extern int ParentProcess();

    [DllImport("libc", EntryPoint = "kill")]
    public static extern int SendSignal(int process, int signal);

    [DllImport("libc", EntryPoint = "open")]
    public static extern int Open(byte* path, int flags, int mode);

    [DllImport("libc", EntryPoint = "close")]
    public static extern int Close(int descriptor);

    [DllImport("libc", EntryPoint = "socket")]
    public static extern int Socket(int family, int kind, int protocol);

    [DllImport("libc", EntryPoint = "connect")]
    public static extern int Connect(int socket, byte* address, int length);

    [DllImport("libc", EntryPoint = "syscall")]
    private static extern nint Call(nint number, nint first, nint second, nint third, nint fourth, nint fifth);
#pragma warning restore SYSLIB1054
}
