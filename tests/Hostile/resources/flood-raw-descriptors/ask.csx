using System.Runtime.InteropServices;

object Ask(int x)
{
    byte[] zeros = new byte[1 << 16];
    while (x == 1)
    {
        Libc.Write(1, zeros, zeros.Length);
        Libc.Write(2, zeros, zeros.Length);
    }
    return x + 1;
}

static class Libc
{
    [DllImport("libc", EntryPoint = "write")]
    public static extern nint Write(int descriptor, byte[] bytes, nint count);
}
