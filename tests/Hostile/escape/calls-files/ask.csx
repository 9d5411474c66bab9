using System.Runtime.InteropServices;

(string Name, int Number)[] calls =
[
    ("creat", 85), ("mkdir", 83), ("rmdir", 84), ("rename", 82),
    ("link", 86), ("unlink", 87), ("symlink", 88), ("chmod", 90),
    ("fchmod", 91), ("chown", 92), ("fchown", 93), ("lchown", 94),
    ("mknod", 133), ("truncate", 76), ("ftruncate", 77), ("fallocate", 285),
    ("utime", 132), ("utimes", 235), ("utimensat", 280), ("mkdirat", 258),
    ("mknodat", 259), ("fchownat", 260), ("unlinkat", 263), ("renameat", 264),
    ("linkat", 265), ("symlinkat", 266), ("fchmodat", 268), ("renameat2", 316),
    ("fchmodat2", 452), ("setxattr", 188), ("removexattr", 197), ("openat2", 437),
    ("name_to_handle_at", 303), ("copy_file_range", 326), ("sendfile", 40), ("splice", 275),
    ("tee", 276), ("vmsplice", 278), ("sync", 162), ("fsync", 74),
    ("syncfs", 306), ("chdir", 80), ("fchdir", 81),
];

object Ask(int x)
{
    const int notPermitted = 1;
    foreach (var (name, number) in calls)
        if (Libc.Call(number) != -1 || Marshal.GetLastPInvokeError() != notPermitted)
            return name + " was not refused";
    return x + 1;
}

static class Libc
{
    [DllImport("libc", EntryPoint = "syscall", SetLastError = true)]
    public static extern nint Call(nint number, nint a = -1, nint b = -1, nint c = -1, nint d = -1, nint e = -1, nint f = -1);
}
