using System.Collections.Immutable;

namespace Grader.Reporting.Classes;

/// <summary>Who failed with the same observation.</summary>
internal sealed class AnswerTally
{
    /// <summary>What nobody shares is no pattern.</summary>
    private const int FewestLearners = 2;

    private const int MostGroups = 12;

    private readonly Dictionary<(string Check, Verdict Verdict, string Digest), (string Text, List<int> Rows)> _groups = [];

    public void Add(int row, Verdict verdict, Observed observed)
    {
        var key = (observed.Check, verdict, observed.Digest);
        if (!_groups.TryGetValue(key, out var group))
            _groups.Add(key, group = (observed.Text, []));
        if (group.Rows.LastOrDefault(-1) != row)
            group.Rows.Add(row);
    }

    /// <summary>The commonest. One mistake fails several checks: groups of the very same learners are one.</summary>
    /// <param name="checks">In their order.</param>
    public ImmutableArray<AnswerGroup> Groups(IEnumerable<string> checks)
    {
        var order = checks.Index().ToDictionary(check => check.Item, check => check.Index, StringComparer.Ordinal);
        var groups = _groups.Where(group => group.Value.Rows.Count >= FewestLearners)
            .OrderBy(group => order[group.Key.Check]).ThenBy(group => group.Key.Digest, StringComparer.Ordinal)
            .GroupBy(group => string.Join(',', group.Value.Rows), StringComparer.Ordinal)
            .Select(same => new AnswerGroup(
                [.. same.Select(group => group.Key.Check).Distinct(StringComparer.Ordinal)], same.First().Key.Verdict, same.First().Value.Text, [.. same.First().Value.Rows]));
        return [.. groups.OrderByDescending(group => group.Learners.Length).Take(MostGroups)];
    }
}
