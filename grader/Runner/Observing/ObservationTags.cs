namespace Grader.Runner;

/// <summary>First byte of an outcome. Core's reader has the same numbers; golden bytes in the tests pin both.</summary>
internal static class OutcomeTags
{
    public const byte Returned = 0;
    public const byte Completed = 1;
    public const byte Threw = 2;
    public const byte TooLarge = 3;
}

/// <summary>First byte of a value. Core's reader has the same numbers; golden bytes in the tests pin both.</summary>
internal static class ObservationTags
{
    public const byte Null = 0;
    public const byte Boolean = 1;       // bool
    public const byte Int32 = 2;         // int32
    public const byte Integer = 3;       // kind, int64
    public const byte BigInteger = 4;    // kind, two's complement bytes, lowest first
    public const byte Double = 5;        // double
    public const byte Single = 6;        // the same number as a double
    public const byte Half = 7;          // the same number as a double
    public const byte Decimal = 8;       // four int32, as decimal.GetBits gives them
    public const byte Complex = 9;       // two doubles
    public const byte Character = 10;    // int32
    public const byte Text = 11;         // text
    public const byte Atom = 12;         // type, text
    public const byte Enumeration = 13;  // type, name, value as BigInteger's bytes
    public const byte Sequence = 14;     // type, count, values
    public const byte Grid = 15;         // type, rank as a byte, lengths, values in row-major order
    public const byte Set = 16;          // type, count, values
    public const byte Map = 17;          // type, count, keys and values
    public const byte Tuple = 18;        // count, values
    public const byte Structure = 19;    // type, count, names and values
    public const byte Unsupported = 20;  // type, why
}

/// <summary>The kind byte of an integer.</summary>
internal static class IntegerKinds
{
    public const byte SByte = 0;
    public const byte Byte = 1;
    public const byte Int16 = 2;
    public const byte UInt16 = 3;
    public const byte Int32 = 4;
    public const byte UInt32 = 5;
    public const byte Int64 = 6;
    public const byte UInt64 = 7;
    public const byte IntPtr = 8;
    public const byte UIntPtr = 9;
    public const byte Int128 = 10;
    public const byte UInt128 = 11;
    public const byte BigInteger = 12;
}
