using System.Runtime.InteropServices;

nint[] calls = [246, 320]; // kexec_load, kexec_file_load

object Ask(int x) => Libc.Call(calls[(x - 1) % 2]) == 0 ? "done" : "refused, and still here";

static class Libc
{
    [DllImport("libc", EntryPoint = "syscall", SetLastError = true)]
    public static extern nint Call(nint number, nint a = -1, nint b = -1, nint c = -1, nint d = -1, nint e = -1, nint f = -1);
}
