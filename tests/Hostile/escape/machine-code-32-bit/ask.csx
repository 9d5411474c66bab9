using System.Runtime.InteropServices;

object Ask(int x)
{
    if (x != 1)
        return x + 1;
    // push rbx; mov eax, 20 (getpid); int 0x80; pop rbx; ret
    nint result = Machine.Run([0x53, 0xB8, 0x14, 0x00, 0x00, 0x00, 0xCD, 0x80, 0x5B, 0xC3]);
    return result > 0 ? "not refused" : x + 1;
}

static unsafe class Machine
{
    public static nint Run(ReadOnlySpan<byte> code)
    {
        const int readWriteExecute = 7, privateAnonymous = 0x22;
        nint page = Map(0, 4096, readWriteExecute, privateAnonymous, -1, 0);
        code.CopyTo(new Span<byte>((void*)page, 4096));
        return ((delegate* unmanaged<nint>)page)();
    }

    [DllImport("libc", EntryPoint = "mmap")]
    private static extern nint Map(nint address, nint length, int protection, int flags, int descriptor, nint offset);
}
