namespace Grader.Judging;

/// <summary>One comparison under way: the rule at this depth, and how much work is left for all of it.</summary>
internal sealed class Comparing
{
    /// <summary>
    /// In pairs of values looked at. An ordered comparison needs as many as there are values; only one without order can need
    /// more, and a submission must not be able to keep the host busy. Counted, not timed: the same everywhere.
    /// </summary>
    private const int MaxWork = 20_000_000;

    private readonly Work _work;

    public Comparing(ComparisonRule rule) : this(rule, new Work(), guesses: true) { }

    private Comparing(ComparisonRule rule, Work work, bool guesses)
    {
        Rule = rule;
        Guesses = guesses;
        _work = work;
    }

    public ComparisonRule Rule { get; }

    /// <summary>Whether a difference is worth a guess at its cause: not while elements are only tried against each other.</summary>
    public bool Guesses { get; }

    /// <summary>False when nothing is left.</summary>
    public bool Spend(int work = 1) => (_work.Done += work) <= MaxWork;

    /// <summary>For the elements of a sequence that was compared without order: inside each, order counts.</summary>
    public Comparing WithOrder() => new(Rule with { Unordered = false }, _work, guesses: false);

    /// <summary>For keys of maps and elements of sets: near enough is not the same key.</summary>
    public Comparing WithoutTolerance() => new(new ComparisonRule(Tolerance: 0, Exact: true), _work, guesses: false);

    private sealed class Work
    {
        public long Done;
    }
}
