using System.Runtime.InteropServices;

namespace Grader.Confining;

/// <summary>What the confinement of a worker asks the kernel for.</summary>
internal static unsafe class Kernel
{
    /// <summary>
    /// The C library by the name that it has been loaded by: under any other the runtime first looks into folders, and into files that are no
    /// libraries, half a millisecond long.
    /// </summary>
    public const string Library = "libc.so.6";

    public const int NotPermitted = 1, AccessDenied = 13, BadAddress = 14, InvalidArgument = 22;

    /// <summary>Of the last call that failed.</summary>
    public static int Error => Marshal.GetLastSystemError();

    public static nint Call(SystemCall call, nint first = 0, nint second = 0, nint third = 0, nint fourth = 0, nint fifth = 0) =>
        Call(call.Number(), first, second, third, fourth, fifth);

#pragma warning disable SYSLIB1054 // Nothing here needs marshalling, and Runner has no generator for it.
    [DllImport(Library, EntryPoint = "prctl")]
    public static extern int ControlProcess(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [DllImport(Library, EntryPoint = "geteuid")]
    public static extern uint EffectiveUser();

    [DllImport(Library, EntryPoint = "getppid")]
    public static extern int ParentProcess();

    [DllImport(Library, EntryPoint = "kill")]
    public static extern int SendSignal(int process, int signal);

    [DllImport(Library, EntryPoint = "open")]
    public static extern int Open(byte* path, int flags, int mode);

    [DllImport(Library, EntryPoint = "close")]
    public static extern int Close(int descriptor);

    [DllImport(Library, EntryPoint = "socket")]
    public static extern int Socket(int family, int kind, int protocol);

    [DllImport(Library, EntryPoint = "connect")]
    public static extern int Connect(int socket, byte* address, int length);

    [DllImport(Library, EntryPoint = "syscall")]
    private static extern nint Call(nint number, nint first, nint second, nint third, nint fourth, nint fifth);
#pragma warning restore SYSLIB1054
}
