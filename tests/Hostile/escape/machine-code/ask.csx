using System.Runtime.InteropServices;

object Ask(int x)
{
    if (x != 1)
        return x + 1;
    // mov eax, 39 (getpid); syscall; mov eax, 41 (socket); mov edi, 2; mov esi, 1; xor edx, edx; syscall; ret: without the library, an error is a negative number
    nint result = Machine.Run([0xB8, 0x27, 0x00, 0x00, 0x00, 0x0F, 0x05, 0xB8, 0x29, 0x00, 0x00, 0x00, 0xBF, 0x02, 0x00, 0x00, 0x00, 0xBE, 0x01, 0x00, 0x00, 0x00, 0x31, 0xD2, 0x0F, 0x05, 0xC3]);
    return result == -13 ? x + 1 : "not refused: " + result;
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
