using System.Collections.Immutable;

namespace Grader.Reporting.Classes;

/// <summary>Which errors of the compiler how many learners have, each once however often it stands in their files.</summary>
internal sealed class ErrorTally
{
    private const int MostGroups = 10;

    private readonly Dictionary<(string Id, string Message), List<int>> _rows = [];

    public void Add(int row, ChallengeResult result)
    {
        foreach (var error in result.Diagnostics)
        {
            if (!_rows.TryGetValue((error.Id, error.Message), out var rows))
                _rows.Add((error.Id, error.Message), rows = []);
            if (rows.LastOrDefault(-1) != row)
                rows.Add(row);
        }
    }

    public ImmutableArray<ErrorGroup> Groups() =>
    [
        .. _rows.Select(group => new ErrorGroup(group.Key.Id, group.Key.Message, [.. group.Value]))
            .OrderByDescending(group => group.Learners.Length).ThenBy(group => group.Id, StringComparer.Ordinal).ThenBy(group => group.Message, StringComparer.Ordinal)
            .Take(MostGroups),
    ];
}
