using System.Runtime.InteropServices;

object Ask(int x) => x + 1;

const nint unshare = 272;
Libc.Call(unshare, 0);

static class Libc
{
    [DllImport("libc", EntryPoint = "syscall")]
    public static extern nint Call(nint number, nint first);
}
