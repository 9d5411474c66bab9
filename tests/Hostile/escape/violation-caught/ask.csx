using System.Runtime.InteropServices;

object Ask(int x)
{
    const int badSystemCall = 31;
    const nint ignore = 1, unshare = 272;
    if (x != 1)
        return x + 1;
    Libc.Signal(badSystemCall, ignore);
    Libc.Call(unshare, 0);
    return x + 1;
}

static class Libc
{
    [DllImport("libc", EntryPoint = "signal")]
    public static extern nint Signal(int signal, nint handler);

    [DllImport("libc", EntryPoint = "syscall")]
    public static extern nint Call(nint number, nint first);
}
