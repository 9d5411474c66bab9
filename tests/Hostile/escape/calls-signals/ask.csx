using System.Runtime.InteropServices;

(string Name, int Number)[] calls =
[
    ("kill", 62), ("tkill", 200), ("rt_sigqueueinfo", 129), ("rt_tgsigqueueinfo", 297),
    ("pidfd_open", 434), ("pidfd_send_signal", 424), ("pidfd_getfd", 438), ("signalfd4", 289),
    ("kcmp", 312), ("process_madvise", 440), ("process_mrelease", 448),
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
