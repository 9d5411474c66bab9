using System.Runtime.InteropServices;

object Ask(int x)
{
    const nint exit = 60;
    if (x == 1)
        Libc.Call(exit, 0);
    return x + 1;
}

static class Libc
{
    [DllImport("libc", EntryPoint = "syscall")]
    public static extern nint Call(nint number, nint first);
}
