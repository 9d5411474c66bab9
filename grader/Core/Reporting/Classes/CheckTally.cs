namespace Grader.Reporting.Classes;

/// <summary>What a class made of one check.</summary>
internal sealed class CheckTally(string name, bool hidden)
{
    private readonly SortedDictionary<Verdict, int> _verdicts = [];
    private readonly List<(int Row, bool Met, double Earned, double Others)> _judged = [];

    public string Name => name;

    /// <param name="earned">In the challenge.</param>
    /// <param name="others">In the challenge's other checks.</param>
    public void Add(int row, Verdict verdict, double earned, double others)
    {
        _verdicts[verdict] = _verdicts.GetValueOrDefault(verdict) + 1;
        _judged.Add((row, verdict == Verdict.Accepted, earned, others));
    }

    public CheckView View(string challenge, PackScores packs)
    {
        var pairs = new List<(bool Met, double Points)>(_judged.Count);
        foreach (var (row, met, earned, others) in _judged)
            if (packs.WithoutChallenge(row, challenge, earned) is { } rest)
                pairs.Add((met, rest + others));
        return new CheckView(
            name, hidden, [.. _verdicts.Select(count => new VerdictCount(count.Key, count.Value))],
            new ItemFigures(_judged.Count, _judged.Count(judged => judged.Met), Discrimination.Of(pairs)));
    }
}
