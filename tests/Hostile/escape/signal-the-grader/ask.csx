using System.Runtime.InteropServices;

object Ask(int x)
{
    const nint kill = 62, tkill = 200, tgkill = 234, everybody = -1;
    int parent = Libc.Parent();
    bool reached = Libc.Call(kill, parent, 0) == 0 || Libc.Call(kill, everybody, 0) == 0 || Libc.Call(kill, -parent, 0) == 0
        || Libc.Call(tkill, parent, 0) == 0 || Libc.Call(tgkill, parent, parent, 0) == 0;
    return reached ? "reached" : x + 1;
}

static class Libc
{
    [DllImport("libc", EntryPoint = "getppid")]
    public static extern int Parent();

    [DllImport("libc", EntryPoint = "syscall")]
    public static extern nint Call(nint number, nint a = 0, nint b = 0, nint c = 0);
}
