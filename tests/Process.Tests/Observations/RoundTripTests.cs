using System.Numerics;
using System.Text;
using CsCheck;
using Grader.Judging;

namespace Process.Tests.Observations;

/// <summary>Random values beside what the host must see of them.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<(object? Value, Observation Seen)> Leaf = Gen.OneOf(
        Gen.Const(((object?)null, (Observation)Observation.Null.Instance)),
        Gen.Bool.Select(value => ((object?)value, (Observation)new Observation.Boolean(value))),
        Gen.Int.Select(value => Integer(value, value, "int")), Gen.Byte.Select(value => Integer(value, value, "byte")),
        Gen.SByte.Select(value => Integer(value, value, "sbyte")), Gen.Short.Select(value => Integer(value, value, "short")),
        Gen.UShort.Select(value => Integer(value, value, "ushort")), Gen.UInt.Select(value => Integer(value, value, "uint")),
        Gen.Long.Select(value => Integer(value, value, "long")), Gen.ULong.Select(value => Integer(value, value, "ulong")),
        Gen.Long.Select(value => Integer((nint)value, value, "nint")), Gen.ULong.Select(value => Integer((nuint)value, value, "nuint")),
        Gen.Select(Gen.ULong, Gen.ULong).Select((high, low) => Integer(new UInt128(high, low), new UInt128(high, low), "UInt128")),
        Gen.Select(Gen.ULong, Gen.ULong).Select((high, low) => Integer(new Int128(high, low), new Int128(high, low), "Int128")),
        Gen.Byte.Array[0, 40].Select(bytes => Integer(new BigInteger(bytes), new BigInteger(bytes), "BigInteger")),
        Gen.Double.Select(value => Floating(value, value, FloatingType.Double)), Gen.Float.Select(value => Floating(value, value, FloatingType.Single)),
        Gen.Float.Select(value => Floating((Half)value, (double)(Half)value, FloatingType.Half)),
        Gen.Decimal.Select(value => ((object?)value, (Observation)new Observation.Decimal(value))),
        Gen.Select(Gen.Double, Gen.Double).Select((x, y) => ((object?)new Complex(x, y), (Observation)new Observation.Complex(x, y))),
        Gen.Char.Select(value => ((object?)value, (Observation)new Observation.Character(value))),
        Gen.String.Select(value => ((object?)value, (Observation)Text(value))), Gen.String.Select(value => ((object?)new StringBuilder(value), (Observation)Text(value))));

    private static readonly Gen<(object? Value, Observation Seen)> Any = OfDepth(3);

    [Fact]
    public void GivesBackWhatWasWritten() => Any.Sample(pair => Same(pair.Seen, Wired.Observed(pair.Value)), iter: 20_000);

    [Fact]
    public void WritesTheSameBytesEachTime() => Any.Sample(pair => Wired.Returned(pair.Value).AsSpan().SequenceEqual(Wired.Returned(pair.Value)));

    private static Gen<(object? Value, Observation Seen)> OfDepth(int depth)
    {
        if (depth == 0)
            return Leaf;
        Gen<(object? Value, Observation Seen)[]> items = OfDepth(depth - 1).Array[0, 4];
        return Gen.OneOf(
            Leaf,
            items.Select(pairs => ((object?)pairs.Select(pair => pair.Value).ToArray(), (Observation)Sequence(pairs))),
            items.Select(pairs => ((object?)pairs.Select(pair => pair.Value).ToList(), (Observation)Sequence(pairs))),
            items.Select(pairs => ((object?)pairs.Select(pair => pair.Value), (Observation)Sequence(pairs))),
            items.Select(pairs => ((object?)Task.FromResult(pairs.Select(pair => pair.Value).ToArray()), (Observation)Sequence(pairs))),
            Gen.Select(OfDepth(depth - 1), OfDepth(depth - 1)).Select((x, y) => ((object?)(x.Value, y.Value), (Observation)new Observation.Tuple([x.Seen, y.Seen]))),
            Gen.Select(OfDepth(depth - 1), OfDepth(depth - 1)).Select((x, y) => ((object?)new { B = x.Value, A = y.Value }, (Observation)new Observation.Structure("anonymous type", [("A", y.Seen), ("B", x.Seen)]))),
            Gen.Select(OfDepth(depth - 1), OfDepth(depth - 1)).Select((x, y) => ((object?)new object?[,] { { x.Value }, { y.Value } }, (Observation)new Observation.Grid("object[,]", [2, 1], [x.Seen, y.Seen]))),
            items.Select(pairs => ((object?)pairs.Select((pair, i) => (pair, i)).ToDictionary(p => p.i, p => p.pair.Value), (Observation)Map(pairs))));
    }

    private static (object? Value, Observation Seen) Integer(object value, BigInteger number, string type) => (value, new Observation.Integer(number, type));

    private static (object? Value, Observation Seen) Floating(object value, double number, FloatingType type) => (value, new Observation.Floating(number, type));

    private static Observation.Text Text(string value) => new(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value))); // lone surrogates are replaced

    private static Observation.Sequence Sequence((object? Value, Observation Seen)[] pairs) => new("", [.. pairs.Select(pair => pair.Seen)]);

    private static Observation.Map Map((object? Value, Observation Seen)[] pairs) =>
        new("", [.. pairs.Select((pair, i) => ((Observation)new Observation.Integer(i, "int"), pair.Seen))]);

    private static bool Same(Observation expected, Observation actual) => (expected, actual) switch
    {
        (Observation.Integer x, Observation.Integer y) => x == y,
        (Observation.Floating x, Observation.Floating y) => x.Type == y.Type && x.Value.Equals(y.Value),
        _ => ExactEquality.Instance.Equals(expected, actual),
    };
}
