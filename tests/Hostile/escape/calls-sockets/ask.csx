using System.Runtime.InteropServices;

(string Name, int Number)[] calls =
[
    ("socket", 41), ("socketpair", 53), ("connect", 42), ("accept", 43),
    ("accept4", 288), ("bind", 49), ("listen", 50), ("sendto", 44),
    ("recvfrom", 45), ("sendmsg", 46), ("recvmsg", 47), ("sendmmsg", 307),
    ("recvmmsg", 299), ("shutdown", 48), ("getsockname", 51), ("getpeername", 52),
    ("setsockopt", 54), ("getsockopt", 55),
];

object Ask(int x)
{
    const int notPermitted = 1, permissionDenied = 13;
    foreach (var (name, number) in calls)
        if (Libc.Call(number) != -1 || Marshal.GetLastPInvokeError() != (name.StartsWith("socket") ? permissionDenied : notPermitted))
            return name + " was not refused";
    return x + 1;
}

static class Libc
{
    [DllImport("libc", EntryPoint = "syscall", SetLastError = true)]
    public static extern nint Call(nint number, nint a = -1, nint b = -1, nint c = -1, nint d = -1, nint e = -1, nint f = -1);
}
