using System.Runtime.InteropServices;

object Ask(int x)
{
    const nint clone = 56, clone3 = 435;
    const nint memory = 0x100, handlers = 0x800, thread = 0x10000, parent = 0x8000, vfork = 0x4000, child = 17;
    nint[] flags =
    [
        child, child | parent, vfork | memory | child, memory | handlers, memory | thread, handlers | thread,
        // Threads, but in namespaces of their own: mounts, names, messages, users, processes, network, control groups.
        .. from space in (nint[])[0x20000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000, 0x2000000]
           select memory | handlers | thread | space,
    ];
    foreach (nint wanted in flags)
        if (Libc.Call(clone, wanted, 0, 0, 0, 0) != -1)
            return $"clone with {wanted:x} was not refused";
    return Libc.Call(clone3, 0, 0) == -1 ? x + 1 : "clone3 was not refused";
}

static class Libc
{
    [DllImport("libc", EntryPoint = "syscall", SetLastError = true)]
    public static extern nint Call(nint number, nint a = -1, nint b = -1, nint c = -1, nint d = -1, nint e = -1, nint f = -1);
}
