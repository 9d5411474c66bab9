using System.Runtime.InteropServices;

(string Name, int Number)[] calls =
[
    ("fork", 57), ("vfork", 58), ("execve", 59), ("execveat", 322),
    ("wait4", 61), ("waitid", 247), ("memfd_create", 319), ("memfd_secret", 447),
    ("uselib", 134), ("personality", 135),
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
