using System;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Grader.Runner;

internal sealed partial class ValueWriter
{
    private void WriteOther(object value, Type type)
    {
        if (type.IsEnum)
            WriteEnumeration(value, type);
        else if (!TryWritePrimitive(value, type) && !TryWriteAtom(value, type) && !TryWriteNumeric(value, type))
            WriteCompound(value, type);
    }

    private bool TryWritePrimitive(object value, Type type)
    {
        switch (Type.GetTypeCode(type))
        {
            case TypeCode.SByte: WriteInteger(IntegerKinds.SByte, (sbyte)value); return true;
            case TypeCode.Byte: WriteInteger(IntegerKinds.Byte, (byte)value); return true;
            case TypeCode.Int16: WriteInteger(IntegerKinds.Int16, (short)value); return true;
            case TypeCode.UInt16: WriteInteger(IntegerKinds.UInt16, (ushort)value); return true;
            case TypeCode.UInt32: WriteInteger(IntegerKinds.UInt32, (uint)value); return true;
            case TypeCode.Int64: WriteInteger(IntegerKinds.Int64, (long)value); return true;
            case TypeCode.UInt64: WriteUnsigned(IntegerKinds.UInt64, (ulong)value); return true;
            case TypeCode.Single: WriteSmallFloating(ObservationTags.Single, (float)value); return true;
            case TypeCode.Decimal: WriteDecimal((decimal)value); return true;
            case TypeCode.Char: WriteCharacter((char)value); return true;
            case TypeCode.DateTime: WriteAtom("DateTime", ((DateTime)value).ToString("O", CultureInfo.InvariantCulture)); return true;
            default: return TryWriteUncommonPrimitive(value);
        }
    }

    private bool TryWriteUncommonPrimitive(object value)
    {
        switch (value)
        {
            case nint number: WriteInteger(IntegerKinds.IntPtr, number); return true;
            case nuint number: WriteUnsigned(IntegerKinds.UIntPtr, number); return true;
            case Half number: WriteSmallFloating(ObservationTags.Half, (double)number); return true;
            case StringBuilder text: WriteBuilder(text); return true;
            default: return false;
        }
    }

    private bool TryWriteAtom(object value, Type type)
    {
        IFormatProvider invariant = CultureInfo.InvariantCulture;
        switch (value)
        {
            case Guid guid: WriteAtom("Guid", guid.ToString("D")); return true;
            case DateTimeOffset time: WriteAtom("DateTimeOffset", time.ToString("O", invariant)); return true;
            case DateOnly date: WriteAtom("DateOnly", date.ToString("O", invariant)); return true;
            case TimeOnly time: WriteAtom("TimeOnly", time.ToString("O", invariant)); return true;
            case TimeSpan span: WriteAtom("TimeSpan", span.ToString("c", invariant)); return true;
            case Rune rune: WriteAtom("Rune", rune.ToString()); return true;
            case Exception: WriteAtom("exception", TypeNames.Of(type)); return true;
            default: return type.FullName == "System.Version" && WriteVersion(value);
        }
    }

    private bool WriteVersion(object value)
    {
        WriteAtom("Version", ((Version)value).ToString());
        return true;
    }

    /// <summary>Apart from the rest by name, because System.Runtime.Numerics is loaded by whoever mentions its types.</summary>
    private bool TryWriteNumeric(object value, Type type)
    {
        switch (type.FullName)
        {
            case "System.Int128" or "System.UInt128" or "System.Numerics.BigInteger": WriteWide(value); return true;
            case "System.Numerics.Complex": WriteComplex(value); return true;
            default: return false;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteWide(object value)
    {
        (byte kind, BigInteger number) = value switch
        {
            Int128 wide => (IntegerKinds.Int128, (BigInteger)wide),
            UInt128 wide => (IntegerKinds.UInt128, (BigInteger)wide),
            _ => (IntegerKinds.BigInteger, (BigInteger)value),
        };
        Spend(0, number.GetByteCount());
        wire.Byte(ObservationTags.BigInteger);
        wire.Byte(kind);
        wire.Bytes(number.ToByteArray());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteComplex(object value)
    {
        var number = (Complex)value;
        wire.Byte(ObservationTags.Complex);
        wire.Double(number.Real);
        wire.Double(number.Imaginary);
    }

    private void WriteInteger(byte kind, long value)
    {
        wire.Byte(ObservationTags.Integer);
        wire.Byte(kind);
        wire.Int64(value);
    }

    private void WriteUnsigned(byte kind, ulong value)
    {
        wire.Byte(ObservationTags.BigInteger);
        wire.Byte(kind);
        wire.Bytes(TwosComplement(value));
    }

    /// <summary>Nine bytes, the last of them zero: without it the highest bit would be a sign.</summary>
    private static byte[] TwosComplement(ulong value)
    {
        var bytes = new byte[9];
        BitConverter.TryWriteBytes(bytes, value);
        return bytes;
    }

    private void WriteSmallFloating(byte tag, double value)
    {
        wire.Byte(tag);
        wire.Double(value);
    }

    private void WriteDecimal(decimal value)
    {
        wire.Byte(ObservationTags.Decimal);
        foreach (int part in decimal.GetBits(value))
            wire.Int32(part);
    }

    private void WriteCharacter(char value)
    {
        wire.Byte(ObservationTags.Character);
        wire.Int32(value);
    }

    private void WriteBuilder(StringBuilder value)
    {
        Spend(0, value.Length);
        WriteText(value.ToString());
    }

    private void WriteAtom(string type, string value)
    {
        wire.Byte(ObservationTags.Atom);
        wire.Text(type);
        wire.Text(value);
    }

    /// <summary>ToString of an enum is the framework's own: an enum cannot override it.</summary>
    private void WriteEnumeration(object value, Type type)
    {
        bool unsigned = Type.GetTypeCode(type) == TypeCode.UInt64;
        wire.Byte(ObservationTags.Enumeration);
        wire.Text(TypeNames.Of(type));
        wire.Text(value.ToString()!);
        wire.Bytes(unsigned ? TwosComplement((ulong)value) : BitConverter.GetBytes(Convert.ToInt64(value, CultureInfo.InvariantCulture)));
    }
}
