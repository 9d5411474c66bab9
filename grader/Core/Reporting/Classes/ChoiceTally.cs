using System.Collections.Immutable;
using Grader.Challenges;

namespace Grader.Reporting.Classes;

/// <summary>What was answered to a question.</summary>
internal sealed class ChoiceTally
{
    private const int MostOthers = 8;

    private readonly Dictionary<string, Chosen> _chosen = new(StringComparer.OrdinalIgnoreCase);

    public bool IsEmpty { get; private set; } = true;

    public void Add(int row, ChallengeResult result)
    {
        IsEmpty = false;
        foreach (var (index, given) in result.Tries!.Given.Index())
        {
            string answer = Normal(given);
            if (!_chosen.TryGetValue(answer, out var chosen))
                _chosen.Add(answer, chosen = new Chosen());
            chosen.First += index == 0 ? 1 : 0;
            if (chosen.Rows.LastOrDefault(-1) != row)
                chosen.Rows.Add(row);
            chosen.IsRight |= result.Verdict == Verdict.Accepted && index == result.Tries.Given.Length - 1;
        }
    }

    public QuestionView View(ItemFigures item, ChallengeBody.Question? question)
    {
        ImmutableArray<string> options = question is null ? [] : [.. question.Options.Keys];
        var others = _chosen.Where(chosen => !options.Contains(chosen.Key, StringComparer.OrdinalIgnoreCase))
            .OrderByDescending(chosen => chosen.Value.Rows.Count).ThenBy(chosen => chosen.Key, StringComparer.Ordinal).Take(MostOthers);
        return new QuestionView(item, [
            .. options.Select(option => Answer(option, question!.Options[option], _chosen.GetValueOrDefault(option) ?? new Chosen(), question)),
            .. others.Select(chosen => Answer(chosen.Key, "", chosen.Value, question)),
        ]);
    }

    private static ChosenAnswer Answer(string answer, string text, Chosen chosen, ChallengeBody.Question? question)
    {
        string[] keys = question is { Several: true } ? answer.Split(", ") : [answer];
        var believed = keys.Select(key => question?.Misconceptions.GetValueOrDefault(key)?.Trim()).OfType<string>();
        bool isRight = chosen.IsRight || (text.Length > 0 && question is { Several: false, Answer: [var right] } && right == answer);
        return new ChosenAnswer(answer, text, isRight, chosen.First, [.. chosen.Rows], isRight ? null : believed.Any() ? string.Join(" ", believed) : null);
    }

    /// <summary>Several letters in their order, however they were written down.</summary>
    private static string Normal(string given)
    {
        string[] parts = given.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(part => part.Length == 1)
            ? string.Join(", ", parts.Select(part => part.ToUpperInvariant()).Distinct().Order(StringComparer.Ordinal))
            : given.Trim();
    }

    private sealed class Chosen
    {
        public List<int> Rows { get; } = [];

        public int First { get; set; }

        public bool IsRight { get; set; }
    }
}
