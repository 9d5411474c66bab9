using System.Runtime.InteropServices;

object Ask(int x)
{
    const int nonBlocking = 0x800;
    var ends = new int[2];
    var full = new byte[1 << 16];
    while (Libc.Pipe(ends, nonBlocking) == 0)
        Libc.Write(ends[1], full, full.Length);
    return x + 1;
}

static class Libc
{
    [DllImport("libc", EntryPoint = "pipe2")]
    public static extern int Pipe(int[] ends, int flags);

    [DllImport("libc", EntryPoint = "write")]
    public static extern nint Write(int descriptor, byte[] bytes, nint count);
}
