using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using Grader.Running;

namespace Grader.Confining;

/// <summary>
/// Where the grader runs as root its workers do not: each has a user id of its own, to which no file belongs, so that permissions close
/// root's files too and a limit on processes binds. It is changed on the thread that starts the worker, whose other threads stay root:
/// the kernel keeps users by thread, and only the C library would tell the others.
/// </summary>
internal static unsafe class WorkerUser
{
    /// <summary>Of the ids that systemd and Debian leave to nobody, and that the usual container has.</summary>
    private const int First = 60600, Count = 512;

    private const int MayKill = 5;

    private static int _taken = Environment.ProcessId;

    /// <summary>This process is root, can still end a worker that is not, and such a worker can read all of its files.</summary>
    /// <param name="files">Everything that it may have to open once it has started; loading is lazy.</param>
    public static bool CanChange(IEnumerable<string> files)
    {
        if (Native.EffectiveUser() != 0 || !HasCapability(MayKill))
            return false;
        string[] needed = [.. files.Where(Path.Exists)];
        bool works = false;
        var thread = new Thread(() => works = TryChange(Next()) && Array.TrueForAll(needed, MayRead), maxStackSize: 256 << 10);
        thread.Start();
        thread.Join();
        return works;
    }

    /// <summary>For good, and for the calling thread and what it starts.</summary>
    /// <returns>The user, and group, that it is now.</returns>
    /// <exception cref="Win32Exception">The kernel refuses.</exception>
    public static int Change()
    {
        int user = Next();
        return TryChange(user) ? user : throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    /// <summary>
    /// The calling thread may set limits of a worker while it has the worker's user for its real one, even where a container's root may
    /// not. In all else it stays root, which its effective user says.
    /// </summary>
    public static void Meanwhile(int user, Action act)
    {
        SetReal(user);
        try
        {
            act();
        }
        finally
        {
            SetReal(0);
        }

        static void SetReal(int id)
        {
            const int unchanged = -1;
            _ = Native.SystemCall(SystemCall.Setresgid.Number(), id, unchanged, unchanged);
            _ = Native.SystemCall(SystemCall.Setresuid.Number(), id, unchanged, unchanged);
        }
    }

    private static int Next() => First + (int)((uint)Interlocked.Increment(ref _taken) % Count);

    private static bool TryChange(int user) =>
        Native.SystemCall(SystemCall.Setgroups.Number(), 0, 0, 0) == 0
        && Native.SystemCall(SystemCall.Setresgid.Number(), user, user, user) == 0
        && Native.SystemCall(SystemCall.Setresuid.Number(), user, user, user) == 0;

    private static bool MayRead(string path)
    {
        const int read = 4;
        return Native.Access(path, read) == 0;
    }

    private static bool HasCapability(int capability)
    {
        const string effective = "CapEff:";
        string? line = File.ReadLines("/proc/thread-self/status").FirstOrDefault(line => line.StartsWith(effective, StringComparison.Ordinal));
        return line is not null
            && ulong.TryParse(line.AsSpan(effective.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ulong set)
            && (set >> capability & 1) == 1;
    }
}
