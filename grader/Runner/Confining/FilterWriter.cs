using System;
using System.Runtime.InteropServices;

namespace Grader.Confining;

/// <summary>
/// Writes a seccomp filter: a straight list of rules, each of which leaves the number of the call in the accumulator or returns.
/// Jumps are counted in instructions to be skipped. An instruction is a number: from its lowest bits on a code of 16 bits, the jumps if true and if false
/// of 8 each, an operand of 32 (the kernel's sock_filter; a struct of ours would have spans of it compiled at each start).
/// </summary>
internal ref struct FilterWriter(Span<ulong> space, Architecture processor)
{
    public const uint Allow = 0x7FFF0000, KillProcess = 0x80000000, Succeed = Refuse;

    private const uint Refuse = 0x00050000;

    private const ushort Load = 0x20, And = 0x54, Jump = 0x05, JumpIfEqual = 0x15, JumpIfAtLeast = 0x35, JumpIfAnyBit = 0x45, End = 0x06;

    private readonly Span<ulong> _space = space;

    public int Length { get; private set; }

    /// <summary>The call fails with this error.</summary>
    public static uint RefuseWith(int error) => Refuse | (uint)error;

    public void LoadArchitecture() => Add(Load, 4);

    public void LoadNumber() => Add(Load, 0);

    /// <summary>The lower half of an argument; the upper one follows it.</summary>
    public void LoadArgument(int index, bool upperHalf = false) => Add(Load, (uint)(16 + 8 * index + (upperHalf ? 4 : 0)));

    public void Mask(uint bits) => Add(And, bits);

    public void IfEqual(uint value, int otherwiseSkip) => Add(JumpIfEqual, value, 0, otherwiseSkip);

    public void SkipIfEqual(uint value, int skip) => Add(JumpIfEqual, value, skip, 0);

    public void IfAtLeast(uint value, int otherwiseSkip) => Add(JumpIfAtLeast, value, 0, otherwiseSkip);

    public void IfAnyBit(uint bits, int otherwiseSkip) => Add(JumpIfAnyBit, bits, 0, otherwiseSkip);

    public void SkipIfAnyBit(uint bits, int skip) => Add(JumpIfAnyBit, bits, skip, 0);

    public void Return(uint action) => Add(End, action);

    /// <summary>A call that the processor does not have is never asked for: the rules for it are skipped.</summary>
    public void IfCall(SystemCall call, int otherwiseSkip) => IfEqual((uint)call.NumberOn(processor), otherwiseSkip);

    /// <summary>Any of these calls has this fate.</summary>
    public void ForEach(ReadOnlySpan<SystemCall> calls, uint action)
    {
        for (int i = 0; i < calls.Length; i++)
            SkipIfEqual((uint)calls[i].NumberOn(processor), calls.Length - i);
        Add(Jump, 1);
        Return(action);
    }

    private void Add(ushort code, uint operand, int ifTrue = 0, int ifFalse = 0) =>
        _space[Length++] = code | (ulong)(byte)ifTrue << 16 | (ulong)(byte)ifFalse << 24 | (ulong)operand << 32;
}
