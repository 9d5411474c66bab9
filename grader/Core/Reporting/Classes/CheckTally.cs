namespace Grader.Reporting.Classes;

/// <summary>What a class made of one check.</summary>
internal sealed class CheckTally(string name, bool hidden)
{
    private readonly SortedDictionary<Verdict, int> _verdicts = [];

    /// <summary>Rows by what they came to, which is one of few: there is a row for each learner.</summary>
    private readonly Dictionary<(bool Met, double Earned, double Others), List<int>> _rows = [];

    public string Name => name;

    /// <param name="earned">In the challenge.</param>
    /// <param name="others">In the challenge's other checks.</param>
    public void Add(int row, Verdict verdict, double earned, double others)
    {
        _verdicts[verdict] = _verdicts.GetValueOrDefault(verdict) + 1;
        var outcome = (verdict == Verdict.Accepted, earned, others);
        if (!_rows.TryGetValue(outcome, out var rows))
            _rows.Add(outcome, rows = []);
        rows.Add(row);
    }

    public CheckView View(string challenge, PackScores packs)
    {
        var judged = _rows.SelectMany(rows => rows.Value.Select(row => (Row: row, Outcome: rows.Key))).OrderBy(judged => judged.Row).ToList();
        var pairs = new List<(bool Met, double Points)>(judged.Count);
        foreach (var (row, (met, earned, others)) in judged)
            if (packs.WithoutChallenge(row, challenge, earned) is { } rest)
                pairs.Add((met, rest + others));
        return new CheckView(
            name, hidden, [.. _verdicts.Select(count => new VerdictCount(count.Key, count.Value))],
            new ItemFigures(judged.Count, judged.Count(judged => judged.Outcome.Met), Discrimination.Of(pairs)));
    }
}
