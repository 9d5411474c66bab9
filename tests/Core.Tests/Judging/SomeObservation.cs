using CsCheck;
using Grader.Judging;
using static Core.Tests.Judging.Seen;

namespace Core.Tests.Judging;

/// <summary>Random values of every shape, small enough that equal ones occur.</summary>
internal static class SomeObservation
{
    private static readonly Gen<Observation> Rigid = Gen.OneOf(
        Gen.Const(Null), Gen.Bool.Select(Bool), Gen.Int[-2, 2].Select(value => Int(value)), Gen.Char["ab'\n"].Select(Char),
        Gen.String[Gen.Char["ab \n\"\u202E"], 0, 3].Select(Text), Gen.Int[0, 2].Select(value => Enum("Kind", "K" + value, value)),
        Gen.Int[1, 3].Select(day => Atom("DateOnly", $"2024-01-0{day}")));

    private static readonly Gen<Observation> Soft = Gen.OneOf(
        Gen.Int[-2, 2].Select(value => Double(value / 2.0)), OneOf(Double(double.NaN), Double(double.PositiveInfinity), Double(-0.0)),
        Gen.Int[-2, 2].Select(value => Float(value / 2f)), Gen.Int[-2, 2].Select(value => Decimal(value / 10m)), Gen.Int[-2, 2].Select(value => Complex(value, 1)));

    public static readonly Gen<Observation> Any = OfDepth(3);

    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<Observation> OfDepth(int depth)
    {
        Gen<Observation> leaf = Gen.Frequency((2, Rigid), (1, Soft));
        if (depth == 0)
            return leaf;
        Gen<Observation> inner = OfDepth(depth - 1);
        Gen<Observation[]> items = inner.Array[0, 3];
        return Gen.OneOf(
            leaf, items.Select(values => Sequence("object[]", values)), items.Select(values => Set([.. values.Distinct(ExactEquality.Instance)])),
            items.Select(Tuple), items.Select(values => Map([.. values.Distinct(ExactEquality.Instance).Select((value, i) => (value, Int(i)))])),
            items.Select(values => Object("Thing", [.. values.Select((value, i) => ("M" + i, value))])),
            Gen.Select(inner, inner).Select((x, y) => (Observation)new Observation.Grid("object[,]", [1, 2], [x, y])));
    }
}
