using System.Runtime.InteropServices;

object Ask(int x)
{
    const int megabytes = 512;
    for (int i = 0; i < megabytes; i++)
        if (Libc.Map(0, 1 << 20, Libc.ReadWrite, Libc.PrivateAnonymous, -1, 0) == -1)
            return x + 1;
    return "no limit";
}

static class Libc
{
    public const int ReadWrite = 3, PrivateAnonymous = 0x22;

    [DllImport("libc", EntryPoint = "mmap")]
    public static extern nint Map(nint address, nint length, int protection, int flags, int descriptor, nint offset);
}
