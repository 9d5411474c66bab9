using System.Runtime.InteropServices;

(string Name, int Number)[] calls =
[
    ("setuid", 105), ("setgid", 106), ("setreuid", 113), ("setregid", 114),
    ("setgroups", 116), ("setresuid", 117), ("setresgid", 119), ("setfsuid", 122),
    ("setfsgid", 123), ("capset", 126), ("setsid", 112), ("setpgid", 109),
    ("setpriority", 141), ("ioprio_set", 251), ("sched_setattr", 314), ("setrlimit", 160),
    ("umask", 95),
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
