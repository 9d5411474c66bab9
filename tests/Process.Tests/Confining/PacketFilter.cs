namespace Process.Tests.Confining;

/// <summary>Runs a filter as the kernel would, for the few instructions that ours has.</summary>
internal static class PacketFilter
{
    /// <returns>What becomes of the call.</returns>
    public static uint Run(ReadOnlySpan<ulong> filter, uint table, int number, params ReadOnlySpan<long> arguments)
    {
        uint accumulator = 0;
        for (int at = 0; ; at++)
        {
            ulong instruction = filter[at];
            (ushort code, byte ifTrue, byte ifFalse, uint operand) = ((ushort)instruction, (byte)(instruction >> 16), (byte)(instruction >> 24), (uint)(instruction >> 32));
            switch (code)
            {
                case 0x20: accumulator = Load(operand, table, number, arguments); break;
                case 0x54: accumulator &= operand; break;
                case 0x05: at += (int)operand; break;
                case 0x15: at += accumulator == operand ? ifTrue : ifFalse; break;
                case 0x35: at += accumulator >= operand ? ifTrue : ifFalse; break;
                case 0x45: at += (accumulator & operand) != 0 ? ifTrue : ifFalse; break;
                case 0x06: return operand;
                default: throw new InvalidOperationException("an instruction that no filter of ours has");
            }
        }
    }

    /// <summary>struct seccomp_data: the number, the table it is from, an address, six arguments of eight bytes.</summary>
    private static uint Load(uint offset, uint table, int number, ReadOnlySpan<long> arguments)
    {
        if (offset < 8)
            return offset == 0 ? (uint)number : table;
        int index = (int)(offset - 16) / 8;
        long argument = index < arguments.Length ? arguments[index] : 0;
        return (uint)(offset % 8 == 0 ? argument : argument >> 32);
    }
}
