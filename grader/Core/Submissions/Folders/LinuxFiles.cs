using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Grader.Submissions.Folders;

/// <summary>
/// The few calls of libc that .NET has no way to make: to open without following links, relative to an open folder, under a
/// name that need not be UTF-8. For 64-bit Linux, where their structures are the same in glibc and musl.
/// </summary>
internal static unsafe partial class LinuxFiles
{
    public const int NoSuchFile = 2, PermissionDenied = 13, NotADirectory = 20, TooManyLinks = 40, NoSuchDevice = 6;

    private const int ReadOnly = 0, WriteOnly = 1, Create = 0x40, Exclusive = 0x80, NonBlocking = 0x800, CloseOnExec = 0x80000;

    // Arm numbers these two differently from x64.
    private static readonly int Directory = IsArm ? 0x4000 : 0x10000;
    private static readonly int NoFollow = IsArm ? 0x8000 : 0x20000;

    private const int CurrentFolder = -100, DoNotFollow = 0x100, EmptyPath = 0x1000, TypeAndSize = 0x201, Owner = 0x8, ChangeTime = 0x40;

    private const int ReadableByAll = 0x1A4;

    private static bool IsArm => RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    public static bool AreUsable { get; } = OperatingSystem.IsLinux()
        && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64
        && CanTellKinds();

    /// <summary>Null: see <see cref="Marshal.GetLastPInvokeError"/>. <paramref name="parent"/> null: the path is from the working folder.</summary>
    public static SafeFileHandle? OpenFolder(SafeFileHandle? parent, string name) => Open(parent, name, ReadOnly | Directory);

    /// <summary>Never waits for the other end of a FIFO.</summary>
    public static SafeFileHandle? OpenFile(SafeFileHandle parent, string name) => Open(parent, name, ReadOnly | NonBlocking);

    /// <summary>A new file; null where there is anything of that name, a link included.</summary>
    public static SafeFileHandle? CreateFile(SafeFileHandle folder, string name) => Open(folder, name, WriteOnly | Create | Exclusive);

    /// <summary>Replaces whatever stands under the new name, a link itself and not what it points to.</summary>
    public static bool Rename(SafeFileHandle folder, string from, string to)
    {
        int status = RenameAt(Descriptor(folder), ZeroTerminated(from), Descriptor(folder), ZeroTerminated(to));
        GC.KeepAlive(folder);
        return status == 0;
    }

    /// <summary>Also true where there is nothing to delete.</summary>
    public static bool Delete(SafeFileHandle folder, string name)
    {
        int status = UnlinkAt(Descriptor(folder), ZeroTerminated(name), 0);
        GC.KeepAlive(folder);
        return status == 0 || Marshal.GetLastPInvokeError() == NoSuchFile;
    }

    /// <summary>The kind of what has this name itself; null when it cannot be told.</summary>
    public static EntryKind? KindOf(SafeFileHandle? parent, string name) => StatX(parent, name, DoNotFollow);

    public static EntryKind? KindOf(SafeFileHandle open) => StatX(open, "", EmptyPath);

    /// <summary>Whether it belongs to the user that this process runs as; a link counts itself.</summary>
    public static bool IsOwn(string path)
    {
        // As in StatX; the owner is the 32 bits at 20.
        byte* result = stackalloc byte[256];
        return StatXAt(CurrentFolder, ZeroTerminated(path), DoNotFollow, Owner, result) == 0 && *(uint*)(result + 20) == EffectiveUser();
    }

    /// <summary>When its content was last changed; null when it cannot be told.</summary>
    public static DateTimeOffset? ChangedAt(SafeFileHandle parent, string name)
    {
        // As in StatX; the seconds since 1970 are the 64 bits at 112.
        byte* result = stackalloc byte[256];
        int status = StatXAt(Descriptor(parent), ZeroTerminated(name), DoNotFollow, ChangeTime, result);
        GC.KeepAlive(parent);
        long seconds = *(long*)(result + 112);
        return status == 0 && seconds is >= 0 and < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
    }

    /// <summary>Raw names and, where the file system tells them, kinds; null on error.</summary>
    public static List<(string Name, EntryKind? Kind)>? List(SafeFileHandle folder)
    {
        // A descriptor of its own: closing the stream closes it, and its position starts at the top.
        using var own = OpenFolder(folder, ".");
        if (own is null)
            return null;
        nint stream = FdOpenDir((int)own.DangerousGetHandle());
        if (stream == 0)
            return null;
        own.SetHandleAsInvalid();
        try
        {
            var names = new List<(string, EntryKind?)>();
            for (byte* entry = ReadDir(stream); entry != null; entry = ReadDir(stream))
                if (Name(entry) is not ("." or "..") and var name)
                    names.Add((name, Kind(entry[18])));
            return names;
        }
        finally
        {
            _ = CloseDir(stream);
        }
    }

    // struct dirent: inode (8), offset (8), length (2), type (1), name.
    private static string Name(byte* entry) => FileName.Decode(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(entry + 19));

    private static EntryKind? Kind(byte type) => type switch
    {
        0 => null,
        4 => EntryKind.Folder,
        8 => EntryKind.File,
        10 => EntryKind.Link,
        _ => EntryKind.Special,
    };

    private static SafeFileHandle? Open(SafeFileHandle? parent, string name, int flags)
    {
        int descriptor = OpenAt(Descriptor(parent), ZeroTerminated(name), NoFollow | CloseOnExec | flags, ReadableByAll);
        GC.KeepAlive(parent);
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    private static EntryKind? StatX(SafeFileHandle? parent, string name, int flags)
    {
        // struct statx has the same layout everywhere: the mode is the 16 bits at 28, in 256 bytes.
        byte* result = stackalloc byte[256];
        int status = StatXAt(Descriptor(parent), ZeroTerminated(name), flags, TypeAndSize, result);
        GC.KeepAlive(parent);
        return status != 0 ? null : (*(ushort*)(result + 28) & 0xF000) switch
        {
            0x4000 => EntryKind.Folder,
            0x8000 => EntryKind.File,
            0xA000 => EntryKind.Link,
            _ => EntryKind.Special,
        };
    }

    // Old C libraries have no statx, and old containers forbid it.
    private static bool CanTellKinds()
    {
        try
        {
            return KindOf(null, "/") == EntryKind.Folder;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    private static int Descriptor(SafeFileHandle? parent) => parent is null ? CurrentFolder : (int)parent.DangerousGetHandle();

    private static byte[] ZeroTerminated(string name) => [.. FileName.Encode(name), 0];

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true)]
    private static partial int OpenAt(int folder, byte[] path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "renameat", SetLastError = true)]
    private static partial int RenameAt(int fromFolder, byte[] from, int toFolder, byte[] to);

    [LibraryImport("libc", EntryPoint = "unlinkat", SetLastError = true)]
    private static partial int UnlinkAt(int folder, byte[] path, int flags);

    [LibraryImport("libc", EntryPoint = "fdopendir", SetLastError = true)]
    private static partial nint FdOpenDir(int descriptor);

    [LibraryImport("libc", EntryPoint = "readdir", SetLastError = true)]
    private static partial byte* ReadDir(nint stream);

    [LibraryImport("libc", EntryPoint = "closedir")]
    private static partial int CloseDir(nint stream);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint EffectiveUser();

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static partial int StatXAt(int folder, byte[] path, int flags, uint mask, byte* result);
}
