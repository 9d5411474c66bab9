using System.Runtime.InteropServices;

(string Name, int Number)[] calls =
[
    ("shmget", 29), ("shmat", 30), ("shmctl", 31), ("semget", 64),
    ("semop", 65), ("msgget", 68), ("msgsnd", 69), ("mq_open", 240),
    ("mq_unlink", 241), ("flock", 73), ("inotify_init1", 294), ("fanotify_init", 300),
    ("fanotify_mark", 301), ("io_setup", 206), ("timerfd_create", 283),
    ("timer_create", 222),
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
