using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Challenges.Tables;

namespace Grader.Challenges;

/// <summary>The program that proves a question's key, and what it printed when it was last run.</summary>
/// <param name="Kept">From figures.json; null where it has never been run.</param>
public sealed record Evidence(SourceFile Program, Figures? Kept)
{
    /// <summary>Those that it may ask for: the question's <c>data/*.csv</c>.</summary>
    public ImmutableArray<ChallengeTable> Tables { get; init; } = [];
}

/// <summary>What evidence printed: lines <c>name: value</c>, and last <c>answer: A</c>.</summary>
/// <param name="Answer">As printed; several options as in <c>A, C</c>.</param>
/// <param name="Values">In the order in which they were printed.</param>
public sealed partial record Figures(string Answer, ImmutableArray<(string Name, string Value)> Values)
{
    /// <summary>What a learner reads beside it; a figure is a number or a few words.</summary>
    private const int LongestValue = 200;

    private const string AnswerName = "answer";

    /// <returns>The figures, or what is wrong with the output.</returns>
    public static (Figures? Figures, string? Fault) Parse(string output)
    {
        var values = ImmutableArray.CreateBuilder<(string Name, string Value)>();
        foreach (string line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Line().Match(line) is not { Success: true, Groups: var groups } || groups["value"].Length > LongestValue)
                return (null, $"it prints `{(line.Length > 60 ? line[..60] + "…" : line)}` where `name: value` is expected");
            string name = groups["name"].Value;
            if (values.Any(value => value.Name == name))
                return (null, $"it prints `{name}` twice");
            values.Add((name, groups["value"].Value));
        }
        if (values.Count == 0 || values[^1].Name != AnswerName)
            return (null, "its last line is not `answer: A`, with the key that it proves");
        string answer = values[^1].Value;
        values.RemoveAt(values.Count - 1);
        return (new Figures(answer, values.ToImmutable()), null);
    }

    public bool Equals(Figures? other) => other is not null && Answer == other.Answer && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => HashCode.Combine(Answer, Values.Length);

    /// <summary>What has changed, in words; null: nothing.</summary>
    public string? DifferenceFrom(Figures kept)
    {
        if (Equals(kept))
            return null;
        var names = Values.Concat(kept.Values).Append((AnswerName, "")).Select(value => value.Item1).Distinct(StringComparer.Ordinal);
        return string.Join("; ", from name in names let now = Find(name) let then = kept.Find(name) where now != then select $"{name}: {then ?? "nothing"} became {now ?? "nothing"}");
    }

    /// <summary>A text with <c>{name}</c> replaced by the figure of that name; other braces stay.</summary>
    public string Fill(string text) => Placeholder().Replace(text, match => Find(match.Groups[1].Value) ?? match.Value);

    /// <summary>The names that a text asks for and that are not here.</summary>
    public ImmutableArray<string> Missing(string text) =>
        [.. Placeholder().Matches(text).Select(match => match.Groups[1].Value).Where(name => Find(name) is null).Distinct(StringComparer.Ordinal)];

    private string? Find(string name) =>
        name == AnswerName ? Answer : Values.Where(value => value.Name == name).Select(value => value.Value).FirstOrDefault();

    [GeneratedRegex(@"^(?<name>[A-Za-z][A-Za-z0-9-]*): +(?<value>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(@"\{([A-Za-z][A-Za-z0-9-]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
