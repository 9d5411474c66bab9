using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// Calls into libc need no marshalling and so no stub made at run time: precompiled, they cost nothing at start-up.
[assembly: DisableRuntimeMarshalling]

namespace Grader.Runner;

internal static unsafe class Native
{
    [DllImport("libc", EntryPoint = "prctl")]
    public static extern int ProcessControl(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [DllImport("libc", EntryPoint = "getppid")]
    public static extern int ParentProcess();

    [DllImport("libc", EntryPoint = "read")]
    public static extern nint Read(int descriptor, byte* buffer, nint count);

    [DllImport("libc", EntryPoint = "write")]
    public static extern nint Write(int descriptor, byte* buffer, nint count);
}
