using System.Runtime.InteropServices;

(string Name, int Number)[] calls =
[
    ("seccomp", 317), ("landlock_create_ruleset", 444), ("landlock_add_rule", 445), ("landlock_restrict_self", 446),
    ("lsm_set_self_attr", 460), ("dup2", 33), ("dup3", 292),
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
