using System.Runtime.InteropServices;

(string Name, int Number)[] calls =
[
    ("sethostname", 170), ("setdomainname", 171), ("settimeofday", 164), ("adjtimex", 159),
    ("clock_settime", 227), ("clock_adjtime", 305), ("acct", 163), ("syslog", 103),
    ("quotactl", 179), ("vhangup", 153), ("modify_ldt", 154), ("arch_prctl", 158),
    ("mbind", 237), ("migrate_pages", 256), ("move_pages", 279), ("lookup_dcookie", 212),
    ("pkey_alloc", 330), ("mlock", 149), ("mlockall", 151),
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
