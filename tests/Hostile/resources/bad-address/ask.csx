using System.Runtime.InteropServices;

object Ask(int x)
{
    if (x == 1)
        Libc.Fill(16, 1, 16);
    return x + 1;
}

static class Libc
{
    [DllImport("libc", EntryPoint = "memset")]
    public static extern nint Fill(nint address, int value, nint length);
}
