using System.Runtime.InteropServices;

object Ask(int x)
{
    const nint returnProbe = 335, probe = 336;
    return Libc.Call(returnProbe) == -1 && Libc.Call(probe) == -1 ? x + 1 : "done";
}

static class Libc
{
    [DllImport("libc", EntryPoint = "syscall", SetLastError = true)]
    public static extern nint Call(nint number, nint a = -1, nint b = -1, nint c = -1, nint d = -1, nint e = -1, nint f = -1);
}
