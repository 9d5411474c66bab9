using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Hostile.Tests;

/// <summary>What a thread, and whatever it starts, is made to do without: so that any machine can stand for one that has less.</summary>
internal static unsafe partial class Restrictions
{
    private const int Mount = 165, Landlock = 444;

    /// <summary>The kernel says that it has no Landlock.</summary>
    public static void ForbidLandlock() => Forbid(Landlock);

    /// <summary>And nothing can be mounted, which is what bubblewrap does.</summary>
    public static void ForbidLandlockAndMounting()
    {
        Forbid(Landlock);
        Forbid(Mount);
    }

    /// <summary>No control groups are mounted. Only root can do that; where others grade, they can seldom make groups anyway.</summary>
    public static void HideControlGroups()
    {
        const int newMounts = 0x20000, recursivelyPrivate = 0x44000, detached = 2;
        string[] mounted = [.. File.ReadLines("/proc/self/mountinfo").Where(line => line.Contains(" - cgroup", StringComparison.Ordinal)).Select(line => line.Split(' ')[4])];
        Check(Unshare(newMounts));
        Check(MountAt(null, "/", null, recursivelyPrivate, 0));
        foreach (string place in mounted.OrderDescending(StringComparer.Ordinal))
            Check(Unmount(place, detached));
    }

    /// <summary>A call is said not to exist.</summary>
    private static void Forbid(int call)
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
        Check(Control(noNewPrivileges, 1, 0, 0, 0));
        Check(Control(setFilter, filterMode, (nint)(&program), 0, 0));
    }

    private static void Check(int result)
    {
        if (result != 0)
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

    [LibraryImport("libc", EntryPoint = "unshare", SetLastError = true)]
    private static partial int Unshare(int what);

    [LibraryImport("libc", EntryPoint = "mount", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MountAt(string? source, string target, string? type, nint flags, nint data);

    [LibraryImport("libc", EntryPoint = "umount2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Unmount(string target, int flags);
}
