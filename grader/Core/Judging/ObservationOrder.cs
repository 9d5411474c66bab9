using System.Collections.Immutable;
using static Grader.Judging.Observation;

namespace Grader.Judging;

/// <summary>
/// A total order over values. Sets and maps are put in it when they are read, because their own order may come from hash codes,
/// which differ from process to process and must not reach a report.
/// </summary>
internal sealed class ObservationOrder : IComparer<Observation>
{
    public static readonly ObservationOrder Instance = new();

    public int Compare(Observation? x, Observation? y) => (x, y) switch
    {
        (Observation.Boolean a, Observation.Boolean b) => a.Value.CompareTo(b.Value),
        (Integer a, Integer b) => a.Value.CompareTo(b.Value),
        (Floating a, Floating b) => (a.Value + 0.0).CompareTo(b.Value + 0.0),
        (Observation.Decimal a, Observation.Decimal b) => a.Value.CompareTo(b.Value),
        (Observation.Complex a, Observation.Complex b) => First((a.Real + 0.0).CompareTo(b.Real + 0.0), (a.Imaginary + 0.0).CompareTo(b.Imaginary + 0.0)),
        (Character a, Character b) => a.Value.CompareTo(b.Value),
        (Text a, Text b) => string.CompareOrdinal(a.Value, b.Value),
        (Atom a, Atom b) => First(string.CompareOrdinal(a.Type, b.Type), string.CompareOrdinal(a.Value, b.Value)),
        (Enumeration a, Enumeration b) => First(string.CompareOrdinal(a.Type, b.Type), a.Value.CompareTo(b.Value), string.CompareOrdinal(a.Name, b.Name)),
        (Sequence a, Sequence b) => Items(a.Items, b.Items),
        (Set a, Set b) => Items(a.Items, b.Items),
        (Observation.Tuple a, Observation.Tuple b) => Items(a.Items, b.Items),
        (Grid a, Grid b) => First(a.Lengths.AsSpan().SequenceCompareTo(b.Lengths.AsSpan()), Items(a.Items, b.Items)),
        (Map a, Map b) => Items([.. a.Entries.SelectMany(e => (Observation[])[e.Key, e.Value])], [.. b.Entries.SelectMany(e => (Observation[])[e.Key, e.Value])]),
        (Structure a, Structure b) => First(string.CompareOrdinal(a.Type, b.Type), Items([.. a.Members.Select(m => m.Value)], [.. b.Members.Select(m => m.Value)])),
        (Unsupported a, Unsupported b) => First(string.CompareOrdinal(a.Type, b.Type), string.CompareOrdinal(a.Why, b.Why)),
        _ => Rank(x).CompareTo(Rank(y)),
    };

    private static int First(params ReadOnlySpan<int> orders)
    {
        foreach (int order in orders)
            if (order != 0)
                return order;
        return 0;
    }

    private int Items(ImmutableArray<Observation> x, ImmutableArray<Observation> y)
    {
        for (int i = 0; i < Math.Min(x.Length, y.Length); i++)
            if (Compare(x[i], y[i]) is not 0 and int order)
                return order;
        return x.Length.CompareTo(y.Length);
    }

    private static int Rank(Observation? value) => value switch
    {
        null => 0,
        Null => 1,
        Observation.Boolean => 2,
        Integer => 3,
        Floating => 4,
        Observation.Decimal => 5,
        Observation.Complex => 6,
        Character => 7,
        Text => 8,
        Atom => 9,
        Enumeration => 10,
        Sequence => 11,
        Grid => 12,
        Set => 13,
        Map => 14,
        Observation.Tuple => 15,
        Structure => 16,
        _ => 17,
    };
}
