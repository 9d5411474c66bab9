using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Grader.Confining;

// Calls into libc need no marshalling and so no stub made at run time: precompiled, they cost nothing at start-up.
[assembly: DisableRuntimeMarshalling]

namespace Grader.Runner;

internal static unsafe class Native
{
    [DllImport(Kernel.Library, EntryPoint = "read")]
    public static extern nint Read(int descriptor, byte* buffer, nint count);

    [DllImport(Kernel.Library, EntryPoint = "write")]
    public static extern nint Write(int descriptor, byte* buffer, nint count);
}
