using System.Collections.Immutable;
using System.Numerics;
using Grader.Running;

namespace Grader.Judging;

/// <summary>
/// Reads what the confined process wrote about a check. It assumes an attacker: whatever is malformed is a
/// <see cref="WireException"/>, and nothing is allocated beyond what the frame's own bytes and the caps pay for.
/// </summary>
/// <remarks>The tags are the runner's <c>ObservationTags</c>, written here a second time; golden bytes in the tests pin both.</remarks>
internal static partial class ObservationReader
{
    public static Outcome ReadOutcome(ref WireReader reader) => reader.Byte() switch
    {
        0 => new Outcome.Returned(ReadValue(ref reader)),
        1 => Outcome.Completed.Instance,
        2 => new Outcome.Threw(ReadThrown(ref reader)),
        3 => new Outcome.TooLarge(ReadText(ref reader, AnswerLimits.TypeName)),
        _ => throw new WireException("no such outcome"),
    };

    public static Observation ReadValue(ref WireReader reader) => Value(ref reader, new Budget(), 0);

    private static Observation Value(ref WireReader reader, Budget budget, int depth)
    {
        byte tag = reader.Byte();
        if (tag is >= 14 and <= 19)
            return depth < AnswerLimits.Depth ? Compound(tag, ref reader, budget, depth + 1) : throw new WireException("nested too deep");
        return Scalar(tag, ref reader, budget);
    }

    private static Observation Scalar(byte tag, ref WireReader reader, Budget budget) => tag switch
    {
        0 => Observation.Null.Instance,
        1 => new Observation.Boolean(reader.Bool()),
        2 => new Observation.Integer(reader.Int32(), "int"),
        3 => WireScalars.Integer(reader.Byte(), reader.Int64()),
        4 => WireScalars.Integer(reader.Byte(), new BigInteger(reader.Bytes())),
        5 => new Observation.Floating(reader.Double(), FloatingType.Double),
        6 => WireScalars.Single(reader.Double()),
        7 => WireScalars.Half(reader.Double()),
        8 => WireScalars.Decimal(reader.Int32(), reader.Int32(), reader.Int32(), reader.Int32()),
        9 => new Observation.Complex(reader.Double(), reader.Double()),
        10 => WireScalars.Character(reader.Int32()),
        11 => new Observation.Text(reader.Text()),
        12 => new Observation.Atom(TypeName(ref reader, budget), reader.Text()),
        13 => new Observation.Enumeration(TypeName(ref reader, budget), reader.Text(), WireScalars.EnumerationValue(reader.Bytes())),
        20 => new Observation.Unsupported(TypeName(ref reader, budget), ReadText(ref reader, AnswerLimits.TypeName)),
        _ => throw new WireException("no such value"),
    };

    private static Observation Compound(byte tag, ref WireReader reader, Budget budget, int depth) => tag switch
    {
        14 => new Observation.Sequence(TypeName(ref reader, budget), Values(ref reader, budget, depth)),
        15 => Grid(ref reader, budget, depth),
        16 => new Observation.Set(TypeName(ref reader, budget), InOrder(Values(ref reader, budget, depth))),
        17 => new Observation.Map(TypeName(ref reader, budget), InOrder(Entries(ref reader, budget, depth))),
        18 => new Observation.Tuple(Values(ref reader, budget, depth)),
        _ => new Observation.Structure(TypeName(ref reader, budget), Members(ref reader, budget, depth)),
    };

    private static ImmutableArray<Observation> Values(ref WireReader reader, Budget budget, int depth) =>
        Values(ref reader, budget, depth, reader.Count(1));

    private static ImmutableArray<Observation> Values(ref WireReader reader, Budget budget, int depth, int count)
    {
        budget.Spend(count);
        var values = ImmutableArray.CreateBuilder<Observation>(count);
        for (int i = 0; i < count; i++)
            values.Add(Value(ref reader, budget, depth));
        return values.MoveToImmutable();
    }

    private static ImmutableArray<(Observation, Observation)> Entries(ref WireReader reader, Budget budget, int depth)
    {
        int count = reader.Count(2);
        budget.Spend(2 * count);
        var entries = ImmutableArray.CreateBuilder<(Observation, Observation)>(count);
        for (int i = 0; i < count; i++)
            entries.Add((Value(ref reader, budget, depth), Value(ref reader, budget, depth)));
        return entries.MoveToImmutable();
    }

    private static ImmutableArray<(string, Observation)> Members(ref WireReader reader, Budget budget, int depth)
    {
        int count = reader.Count(5);
        budget.Spend(count);
        var members = ImmutableArray.CreateBuilder<(string, Observation)>(count);
        for (int i = 0; i < count; i++)
            members.Add((budget.Shared(reader.Text()), Value(ref reader, budget, depth)));
        return members.MoveToImmutable();
    }

    private static ImmutableArray<Observation> InOrder(ImmutableArray<Observation> values) => [.. values.Order(ObservationOrder.Instance)];

    private static ImmutableArray<(Observation Key, Observation)> InOrder(ImmutableArray<(Observation Key, Observation)> entries) =>
        [.. entries.OrderBy(entry => entry.Key, ObservationOrder.Instance)];

    private static Observation.Grid Grid(ref WireReader reader, Budget budget, int depth)
    {
        string type = TypeName(ref reader, budget);
        int rank = reader.Byte();
        if (rank is < 2 or > 32)
            throw new WireException("a grid has a rank from 2 to 32");
        var lengths = ImmutableArray.CreateBuilder<int>(rank);
        for (int i = 0; i < rank; i++)
            lengths.Add(reader.Int32());
        int cells = CellCount(lengths, reader.Remaining);
        return new Observation.Grid(type, lengths.MoveToImmutable(), Values(ref reader, budget, depth, cells));
    }

    private static int CellCount(IReadOnlyList<int> lengths, int remaining)
    {
        if (lengths.Any(length => length < 0))
            throw new WireException("a length is negative");
        if (lengths.Contains(0))
            return 0;
        long cells = 1;
        foreach (int length in lengths)
            if ((cells *= length) > remaining)
                throw new WireException("a grid goes beyond the frame");
        return (int)cells;
    }

    private static string TypeName(ref WireReader reader, Budget budget) => budget.Shared(ReadText(ref reader, AnswerLimits.TypeName));

    private static string ReadText(ref WireReader reader, int longest)
    {
        string text = reader.Text();
        return text.Length <= longest ? text : throw new WireException("a text is longer than the runner writes");
    }

    /// <summary>How many values may still follow, and the names met so far: a list of a thousand points has three names, not three thousand.</summary>
    private sealed class Budget
    {
        private readonly HashSet<string> _names = new(StringComparer.Ordinal);
        private int _nodes = AnswerLimits.Values - 1;

        public void Spend(int nodes)
        {
            if (nodes > _nodes)
                throw new WireException("more values than the runner writes");
            _nodes -= nodes;
        }

        public string Shared(string name)
        {
            if (_names.TryGetValue(name, out string? known))
                return known;
            _names.Add(name);
            return name;
        }
    }
}
