using System.Collections.Immutable;
using static Grader.Judging.Observation;

namespace Grader.Judging;

/// <summary>
/// Equal without any tolerance or conversion, for look-ups: kind, content and order; of types' names and integers' widths nothing.
/// -0.0 equals 0.0 and NaN equals NaN. Sets and maps are in <see cref="ObservationOrder"/>, so their content is compared in order.
/// </summary>
internal sealed class ExactEquality : IEqualityComparer<Observation>
{
    public static readonly ExactEquality Instance = new();

    public bool Equals(Observation? x, Observation? y) => (x, y) switch
    {
        (Null, Null) => true,
        (Observation.Boolean a, Observation.Boolean b) => a.Value == b.Value,
        (Integer a, Integer b) => a.Value == b.Value,
        (Floating a, Floating b) => Same(a.Value, b.Value),
        (Observation.Decimal a, Observation.Decimal b) => a.Value == b.Value,
        (Observation.Complex a, Observation.Complex b) => Same(a.Real, b.Real) && Same(a.Imaginary, b.Imaginary),
        (Character a, Character b) => a.Value == b.Value,
        (Text a, Text b) => a.Value == b.Value,
        (Atom a, Atom b) => a.Type == b.Type && a.Value == b.Value,
        (Enumeration a, Enumeration b) => a.Name == b.Name,
        (Sequence a, Sequence b) => Same(a.Items, b.Items),
        (Set a, Set b) => Same(a.Items, b.Items),
        (Observation.Tuple a, Observation.Tuple b) => Same(a.Items, b.Items),
        (Grid a, Grid b) => a.Lengths.AsSpan().SequenceEqual(b.Lengths.AsSpan()) && Same(a.Items, b.Items),
        (Map a, Map b) => a.Entries.Length == b.Entries.Length && a.Entries.Zip(b.Entries).All(p => Equals(p.First.Key, p.Second.Key) && Equals(p.First.Value, p.Second.Value)),
        (Structure a, Structure b) => a.Members.Length == b.Members.Length && a.Members.Zip(b.Members).All(p => p.First.Name == p.Second.Name && Equals(p.First.Value, p.Second.Value)),
        _ => false,
    };

    public int GetHashCode(Observation value)
    {
        var hash = new HashCode();
        Add(ref hash, value);
        return hash.ToHashCode();
    }

    private static bool Same(double x, double y) => x.Equals(y) || x == y;

    private bool Same(ImmutableArray<Observation> x, ImmutableArray<Observation> y)
    {
        if (x.Length != y.Length)
            return false;
        for (int i = 0; i < x.Length; i++)
            if (!Equals(x[i], y[i]))
                return false;
        return true;
    }

    private static void Add(ref HashCode hash, Observation value)
    {
        switch (value)
        {
            case Observation.Boolean boolean: hash.Add(boolean.Value); break;
            case Integer integer: hash.Add(integer.Value); break;
            case Floating floating: hash.Add(floating.Value + 0.0); break; // -0.0 + 0.0 is 0.0
            case Observation.Decimal number: hash.Add(number.Value); break;
            case Observation.Complex complex: hash.Add(complex.Real + 0.0); hash.Add(complex.Imaginary + 0.0); break;
            case Character character: hash.Add(character.Value); break;
            case Text text: hash.Add(text.Value, StringComparer.Ordinal); break;
            case Atom atom: hash.Add(atom.Value, StringComparer.Ordinal); break;
            case Enumeration member: hash.Add(member.Name, StringComparer.Ordinal); break;
            default: AddChildren(ref hash, value); break;
        }
    }

    private static void AddChildren(ref HashCode hash, Observation value)
    {
        ImmutableArray<Observation> items = value switch
        {
            Sequence sequence => sequence.Items,
            Set set => set.Items,
            Observation.Tuple tuple => tuple.Items,
            Grid grid => grid.Items,
            Map map => [.. map.Entries.Select(entry => entry.Key)],
            Structure structure => [.. structure.Members.Select(member => member.Value)],
            _ => [],
        };
        hash.Add(items.Length);
        foreach (Observation item in items)
            Add(ref hash, item);
    }
}
