using System.ComponentModel;
using System.Runtime.InteropServices;
using Restricting;

namespace Hostile.Tests;

/// <summary>What a thread, and whatever it starts, is made to do without: so that any machine can stand for one that has less.</summary>
internal static partial class Restrictions
{
    private const int Mount = 165, Landlock = 444;

    /// <summary>The kernel says that it has no Landlock.</summary>
    public static void ForbidLandlock() => ForbiddenCall.OnThisThread(Landlock);

    /// <summary>And nothing can be mounted, which is what bubblewrap does.</summary>
    public static void ForbidLandlockAndMounting()
    {
        ForbiddenCall.OnThisThread(Landlock);
        ForbiddenCall.OnThisThread(Mount);
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

    private static void Check(int result)
    {
        if (result != 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    [LibraryImport("libc", EntryPoint = "unshare", SetLastError = true)]
    private static partial int Unshare(int what);

    [LibraryImport("libc", EntryPoint = "mount", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MountAt(string? source, string target, string? type, nint flags, nint data);

    [LibraryImport("libc", EntryPoint = "umount2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Unmount(string target, int flags);
}
