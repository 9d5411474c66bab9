using System.Collections.Immutable;

namespace Grader.Grading.Leaks;

/// <summary>
/// Which of many values stand in a text: at each place of it the eight characters that begin there are looked up once, so that a
/// report costs what its length costs, however much is hidden.
/// </summary>
internal sealed class ValueIndex
{
    /// <summary>In UTF-16 units. Shorter ones stand in any text by chance.</summary>
    public const int Shortest = 8;

    /// <summary>Values that begin alike are compared one by one: a text made of such beginnings must not cost much, either.</summary>
    private const int MostAlike = 256;

    private readonly Dictionary<string, List<string>> _byStart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> _starts;

    /// <param name="values">Each of at least <see cref="Shortest"/> units.</param>
    public ValueIndex(IEnumerable<string> values)
    {
        foreach (string value in values)
        {
            if (!_byStart.TryGetValue(value[..Shortest], out var alike))
                _byStart[value[..Shortest]] = alike = [];
            if (alike.Count < MostAlike)
                alike.Add(value);
        }
        _starts = _byStart.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IEnumerable<string> In(string text)
    {
        for (int at = 0; at + Shortest <= text.Length; at++)
        {
            if (!_starts.TryGetValue(text.AsSpan(at, Shortest), out var alike))
                continue;
            foreach (string value in alike)
                if (text.AsSpan(at).StartsWith(value, StringComparison.Ordinal))
                    yield return value;
        }
    }
}
