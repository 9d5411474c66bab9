using System.Runtime.InteropServices;

(int Option, nint Value)[] wishes =
[
    (1, 0), // PR_SET_PDEATHSIG
    (4, 1), // PR_SET_DUMPABLE
    (8, 1), // PR_SET_KEEPCAPS
    (22, 1), // PR_SET_SECCOMP
    (24, 0), // PR_CAPBSET_DROP
    (26, 1), // PR_SET_TSC
    (28, 0), // PR_SET_SECUREBITS
    (35, 1), // PR_SET_MM
    (36, 1), // PR_SET_CHILD_SUBREAPER
    (41, 1), // PR_SET_THP_DISABLE
    (47, 2), // PR_CAP_AMBIENT
    (53, 0), // PR_SET_SPECULATION_CTRL
    (57, 0), // PR_SET_IO_FLUSHER
    (59, 1), // PR_SET_SYSCALL_USER_DISPATCH
    (62, 1), // PR_SCHED_CORE
    (65, 1), // PR_SET_MDWE
    (0x59616d61, -1), // PR_SET_PTRACER
];

object Ask(int x)
{
    foreach (var (option, value) in wishes)
        if (Libc.Control(option, value, 0, 0, 0) != -1)
            return $"{option} was not refused";
    return x + 1;
}

static class Libc
{
    [DllImport("libc", EntryPoint = "prctl")]
    public static extern int Control(int option, nint second, nint third, nint fourth, nint fifth);
}
