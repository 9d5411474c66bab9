using System.Runtime.InteropServices;

nint[] calls = [248, 249, 250]; // add_key, request_key, keyctl

object Ask(int x) => Libc.Call(calls[x - 1]) == 0 ? "done" : "refused, and still here";

static class Libc
{
    [DllImport("libc", EntryPoint = "syscall", SetLastError = true)]
    public static extern nint Call(nint number, nint a = -1, nint b = -1, nint c = -1, nint d = -1, nint e = -1, nint f = -1);
}
