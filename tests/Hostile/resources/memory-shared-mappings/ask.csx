using System.Runtime.InteropServices;

object Ask(int x)
{
    const int megabytes = 256;
    for (int i = 0; x == 1 && i < megabytes; i++)
    {
        nint block = Libc.Map(0, 1 << 20, Libc.ReadWrite, Libc.SharedAnonymous, -1, 0);
        if (block == -1)
            return x + 1;
        Libc.Fill(block, 1, 1 << 20);
    }
    return x + 1;
}

static class Libc
{
    public const int ReadWrite = 3, SharedAnonymous = 0x21;

    [DllImport("libc", EntryPoint = "mmap")]
    public static extern nint Map(nint address, nint length, int protection, int flags, int descriptor, nint offset);

    [DllImport("libc", EntryPoint = "memset")]
    public static extern nint Fill(nint address, int value, nint length);
}
