using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Restricting;

/// <summary>A thread, and whatever it starts, is made to do without a system call: so that any machine can stand for one that has less.</summary>
internal static unsafe partial class ForbiddenCall
{
    /// <summary>The kernel says that it has no such call. For good: the thread MUST be one that ends with what it is for.</summary>
    /// <param name="call">Its number on x86-64.</param>
    public static void OnThisThread(int call)
    {
        const int noNewPrivileges = 38, setFilter = 22, filterMode = 2;
        ulong* filter = stackalloc ulong[]
        {
            0x00000000_0000_0020, // load the number of the call
            (ulong)call << 32 | 0x01_00_0015, // not this one: skip one
            0x00050000UL + 38 << 32 | 0x06, // ENOSYS
            0x7FFF0000UL << 32 | 0x06, // allow
        };
        var program = new FilterProgram { Length = 4, Filter = filter };
        if (Control(noNewPrivileges, 1, 0, 0, 0) != 0 || Control(setFilter, filterMode, (nint)(&program), 0, 0) != 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct FilterProgram
    {
        public ushort Length;
        public ulong* Filter;
    }

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int Control(int option, nint second, nint third, nint fourth, nint fifth);
}
