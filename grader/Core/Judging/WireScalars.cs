using System.Collections.Immutable;
using System.Numerics;
using Grader.Running;

namespace Grader.Judging;

/// <summary>Scalars that not every bit pattern can be: what no value of the type could have written is a <see cref="WireException"/>.</summary>
internal static class WireScalars
{
    private static readonly ImmutableArray<(string Type, BigInteger Min, BigInteger Max)> Integers =
    [
        ("sbyte", sbyte.MinValue, sbyte.MaxValue),
        ("byte", byte.MinValue, byte.MaxValue),
        ("short", short.MinValue, short.MaxValue),
        ("ushort", ushort.MinValue, ushort.MaxValue),
        ("int", int.MinValue, int.MaxValue),
        ("uint", uint.MinValue, uint.MaxValue),
        ("long", long.MinValue, long.MaxValue),
        ("ulong", ulong.MinValue, ulong.MaxValue),
        ("nint", long.MinValue, long.MaxValue),
        ("nuint", ulong.MinValue, ulong.MaxValue),
        ("Int128", Int128.MinValue, Int128.MaxValue),
        ("UInt128", UInt128.MinValue, UInt128.MaxValue),
    ];

    private const int BigIntegerKind = 12;

    public static Observation.Integer Integer(byte kind, BigInteger value)
    {
        if (kind == BigIntegerKind)
            return new Observation.Integer(value, "BigInteger");
        if (kind > BigIntegerKind)
            throw new WireException("no such integer type");
        (string type, BigInteger min, BigInteger max) = Integers[kind];
        if (value < min || value > max)
            throw new WireException("an integer beyond its type");
        return new Observation.Integer(value, type);
    }

    /// <summary>The kind that <see cref="Integer"/> reads as this type.</summary>
    public static byte IntegerKind(string type)
    {
        for (byte kind = 0; kind < Integers.Length; kind++)
        {
            if (Integers[kind].Type == type)
                return kind;
        }
        return BigIntegerKind;
    }

    public static Observation.Floating Single(double value) => (float)value == value || double.IsNaN(value)
        ? new Observation.Floating(value, FloatingType.Single)
        : throw new WireException("not a float");

    public static Observation.Floating Half(double value) => (double)(Half)value == value || double.IsNaN(value)
        ? new Observation.Floating(value, FloatingType.Half)
        : throw new WireException("not a Half");

    public static Observation.Decimal Decimal(int low, int middle, int high, int flags)
    {
        const int signAndScale = unchecked((int)0x80FF0000);
        if ((flags & ~signAndScale) != 0 || (flags >> 16 & 0xFF) > 28)
            throw new WireException("not a decimal");
        return new Observation.Decimal(new decimal([low, middle, high, flags]));
    }

    public static Observation.Character Character(int value) => value is >= char.MinValue and <= char.MaxValue
        ? new Observation.Character((char)value)
        : throw new WireException("not a char");

    /// <summary>The value of an enum: at most the nine bytes that a ulong takes.</summary>
    public static BigInteger EnumerationValue(ReadOnlySpan<byte> bytes) => bytes.Length is > 0 and <= 9
        ? new BigInteger(bytes)
        : throw new WireException("not the value of an enum");
}
