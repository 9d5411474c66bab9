using System.Collections.Immutable;
using Grader.Learning;
using Grader.Running;

namespace Grader.Judging;

/// <summary>
/// By what a check is judged, as bytes: a runner writes them when it tells its set-up, the cache keeps them. All kinds have the
/// same fields, and leave empty what they have no use for.
/// </summary>
internal static class JudgementWire
{
    /// <returns>Null: what the check returns is compared.</returns>
    public static Judgement? Read(ref WireReader from)
    {
        byte kind = from.Byte();
        if (kind == 0)
            return null;
        MetricName? name = from.Bool() ? new MetricName(Known<MetricKind>(from.Byte()), Text(ref from), Text(ref from)) : null;
        string? table = Text(ref from), split = Text(ref from);
        var bounds = new Bounds(
            Number(ref from), Number(ref from), Number(ref from), from.Bool() ? Known<Baseline>(from.Byte()) : null, from.Double());
        CurveShape? shape = from.Bool() ? Known<CurveShape>(from.Byte()) : null;
        long? parameters = Whole(ref from), multiplies = Whole(ref from);
        var input = ImmutableArray.CreateBuilder<int>();
        for (int left = from.Count(4); left > 0; left--)
            input.Add(from.Int32());
        int output = from.Int32();
        return (kind, name, table) switch
        {
            (1, { }, null) => new Judgement.Metric(name, split, bounds),
            (2, { }, { }) => new Judgement.Training(table, name, split, bounds, shape, (int?)parameters, multiplies),
            (3, null, null) => new Judgement.Shapes(input.ToImmutable(), output, (int?)parameters, multiplies),
            _ => throw new WireException("no such kind of check"),
        };
    }

    public static void Write(WireWriter to, Judgement? judgement)
    {
        switch (judgement)
        {
            case null:
                to.Byte(0);
                break;
            case Judgement.Metric metric:
                Write(to, 1, metric.Name, null, metric.Split, metric.Bounds, null, null, null, [], 0);
                break;
            case Judgement.Training training:
                Write(to, 2, training.Name, training.Table, training.Split, training.Bounds, training.Shape, training.ParametersAtMost, training.MultipliesAtMost, [], 0);
                break;
            case Judgement.Shapes shapes:
                Write(to, 3, null, null, null, Bounds.None, null, shapes.ParametersAtMost, shapes.MultipliesAtMost, shapes.Input, shapes.Output);
                break;
        }
    }

    private static void Write(
        WireWriter to, byte kind, MetricName? name, string? table, string? split, Bounds bounds, CurveShape? shape, long? parameters,
        long? multiplies, ImmutableArray<int> input, int output)
    {
        to.Byte(kind);
        to.Bool(name is not null);
        if (name is not null)
        {
            to.Byte((byte)name.Kind);
            Text(to, name.Label);
            Text(to, name.Of);
        }
        Text(to, table);
        Text(to, split);
        Number(to, bounds.AtLeast);
        Number(to, bounds.AtMost);
        Number(to, bounds.GapAtMost);
        Word(to, (int?)bounds.Above);
        to.Double(bounds.By);
        Word(to, (int?)shape);
        Whole(to, parameters);
        Whole(to, multiplies);
        to.Int32(input.Length);
        foreach (int length in input)
            to.Int32(length);
        to.Int32(output);
    }

    private static T Known<T>(byte value) where T : struct, Enum =>
        Enum.GetValues<T>() is var all && value < all.Length ? all[value] : throw new WireException("no such word");

    private static string? Text(ref WireReader from) => from.Bool() ? from.Text() : null;

    private static double? Number(ref WireReader from) => from.Bool() ? from.Double() : null;

    private static long? Whole(ref WireReader from) => from.Bool() ? from.Int64() : null;

    private static void Text(WireWriter to, string? text)
    {
        to.Bool(text is not null);
        if (text is not null)
            to.Text(text);
    }

    private static void Number(WireWriter to, double? number)
    {
        to.Bool(number is not null);
        if (number is { } value)
            to.Double(value);
    }

    private static void Whole(WireWriter to, long? number)
    {
        to.Bool(number is not null);
        if (number is { } value)
            to.Int64(value);
    }

    private static void Word(WireWriter to, int? word)
    {
        to.Bool(word is not null);
        if (word is { } value)
            to.Byte((byte)value);
    }
}
