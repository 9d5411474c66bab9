using System.Collections.Immutable;
using static Grader.Judging.Observation;

namespace Grader.Judging;

/// <summary>
/// Which actual element is whose, when order does not count. Where elements may differ by a tolerance this is a matching and not
/// a search for the nearest: 0 and 1 within 1 must find 1 and 2 whichever is taken first.
/// </summary>
internal sealed class Pairing
{
    private const int Free = -1;

    /// <summary>
    /// A matching looks at every pair. With more elements than this, both sides are sorted and paired in order first, and only
    /// what did not fit is matched: right unless very many elements lie within each other's tolerance.
    /// </summary>
    private const int LargestMatching = 2_000;

    private readonly ImmutableArray<Observation> _expected;
    private readonly ImmutableArray<Observation> _actual;
    private readonly int[] _partner;
    private readonly bool[] _taken;

    private Pairing(ImmutableArray<Observation> expected, ImmutableArray<Observation> actual)
    {
        (_expected, _actual) = (expected, actual);
        _partner = new int[expected.Length];
        Array.Fill(_partner, Free);
        _taken = new bool[actual.Length];
    }

    /// <summary>The first expected element without a partner.</summary>
    public Observation? FirstMissing => Array.IndexOf(_partner, Free) is >= 0 and int i ? _expected[i] : null;

    /// <summary>The first actual element that nothing expected takes.</summary>
    public Observation? FirstSurplus => Array.IndexOf(_taken, false) is >= 0 and int i ? _actual[i] : null;

    public int PartnerOf(int expected) => _partner[expected];

    /// <summary>Of hashing and sorting, beside the comparisons themselves.</summary>
    public static int Cost(ImmutableArray<Observation> expected, ImmutableArray<Observation> actual) => 4 * (expected.Length + actual.Length);

    public static Pairing Of(ImmutableArray<Observation> expected, ImmutableArray<Observation> actual, Comparing comparing)
    {
        var pairing = new Pairing(expected, actual);
        pairing.PairEqualOnes(comparing.Rule);
        if (pairing.OnlyNumbersAreLeft(comparing.Rule))
            pairing.PairSortedNumbers(comparing.Rule);
        else
            pairing.PairTheRest(comparing);
        return pairing;
    }

    /// <summary>
    /// Only elements without tolerance: there, what equals the one equals the other too, so taking it robs nobody. Under a
    /// tolerance the exactly equal one may be another's only partner.
    /// </summary>
    private void PairEqualOnes(ComparisonRule rule)
    {
        var places = new Dictionary<Observation, Queue<int>>(ExactEquality.Instance);
        for (int j = 0; j < _actual.Length; j++)
        {
            if (!places.TryGetValue(_actual[j], out Queue<int>? queue))
                places[_actual[j]] = queue = new Queue<int>();
            queue.Enqueue(j);
        }
        for (int i = 0; i < _expected.Length; i++)
            if (!Tolerances.Has(_expected[i], rule) && places.TryGetValue(_expected[i], out Queue<int>? queue) && queue.TryDequeue(out int j))
                Pair(i, j);
    }

    /// <summary>Of one type and with a tolerance below 1: so that intervals end in the order in which they begin.</summary>
    private bool OnlyNumbersAreLeft(ComparisonRule rule)
    {
        FloatingType? type = Open().Select(i => (_expected[i] as Floating)?.Type).FirstOrDefault();
        return type is { } one && Open().All(i => _expected[i] is Floating floating && floating.Type == one)
            && Untaken().All(j => _actual[j] is Floating or Integer)
            && (rule.Ulps is not null || NumberComparison.ToleranceOf(rule, one) < 1);
    }

    /// <summary>A best matching where intervals end in the order in which they begin: each takes the smallest number that fits.</summary>
    private void PairSortedNumbers(ComparisonRule rule)
    {
        int[] expected = [.. Open().OrderBy(i => ((Floating)_expected[i]).Value)];
        int[] actual = [.. Untaken().OrderBy(j => Number(_actual[j]))];
        int next = 0;
        foreach (int i in expected)
        {
            var wanted = (Floating)_expected[i];
            while (next < actual.Length && Number(_actual[actual[next]]).CompareTo(wanted.Value) < 0 && !NumberComparison.IsNear(wanted, Number(_actual[actual[next]]), rule))
                next++;
            if (next < actual.Length && NumberComparison.IsNear(wanted, Number(_actual[actual[next]]), rule))
                Pair(i, actual[next++]);
        }
    }

    private void PairTheRest(Comparing comparing)
    {
        if (Math.Max(Open().Count(), Untaken().Count()) > LargestMatching)
            PairInOrder(comparing);
        int[] expected = [.. Open()], actual = [.. Untaken()];
        if (Math.Max(expected.Length, actual.Length) > LargestMatching)
            return;
        var matching = new Matching(expected.Length, actual.Length,
            (i, j) => Comparison.Find(_expected[expected[i]], _actual[actual[j]], comparing) is null);
        for (int i = 0; i < expected.Length; i++)
            if (matching.PartnerOf(i) is >= 0 and int j)
                Pair(expected[i], actual[j]);
    }

    private void PairInOrder(Comparing comparing)
    {
        int[] expected = [.. Open().OrderBy(i => _expected[i], ObservationOrder.Instance)];
        int[] actual = [.. Untaken().OrderBy(j => _actual[j], ObservationOrder.Instance)];
        for (int i = 0; i < Math.Min(expected.Length, actual.Length); i++)
            if (Comparison.Find(_expected[expected[i]], _actual[actual[i]], comparing) is null)
                Pair(expected[i], actual[i]);
    }

    private void Pair(int expected, int actual)
    {
        _partner[expected] = actual;
        _taken[actual] = true;
    }

    private IEnumerable<int> Open() => Enumerable.Range(0, _expected.Length).Where(i => _partner[i] == Free);

    private IEnumerable<int> Untaken() => Enumerable.Range(0, _actual.Length).Where(j => !_taken[j]);

    private static double Number(Observation value) => value is Floating floating ? floating.Value : (double)((Integer)value).Value;
}
