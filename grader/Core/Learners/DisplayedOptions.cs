using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Grader.Challenges;

namespace Grader.Learners;

/// <summary>
/// A question's options as one learner sees them. With <c>shuffle: true</c> their texts change places under the same letters, always in the
/// same way for the same learner; what is written into <c>answers.yaml</c> is the author's key.
/// </summary>
public sealed class DisplayedOptions
{
    private readonly ImmutableArray<string> _order;
    private readonly ChallengeBody.Question _question;

    public DisplayedOptions(Challenge challenge, ChallengeBody.Question question, string learner)
    {
        _question = question;
        _order = question.Shuffle
            ? [.. question.Options.Keys.OrderBy(key => Lot(learner, challenge.Id, key), StringComparer.Ordinal)]
            : [.. question.Options.Keys];
    }

    /// <summary>Letters in order, with the text under each.</summary>
    public IEnumerable<(string Label, string Text)> All => Labels.Zip(_order, (label, key) => (label, _question.Options[key]));

    public IEnumerable<string> Labels => _question.Options.Keys;

    public string LabelOf(string key) => Labels.ElementAt(_order.IndexOf(key));

    /// <summary>The author's keys for what was typed, <c>A, C</c> for several; null if it does not consist of letters shown.</summary>
    public string? KeysOf(string typed)
    {
        string[] parts = _question.Several ? typed.Split([',', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [typed.Trim()];
        string?[] keys = [.. parts.Select(KeyOf)];
        return keys.Length == 0 || keys.Contains(null) ? null : string.Join(", ", keys.Distinct().Order(StringComparer.Ordinal));
    }

    private string? KeyOf(string label) =>
        Labels.Zip(_order).Where(pair => pair.First.Equals(label, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Second).FirstOrDefault();

    private static string Lot(string learner, string challenge, string key) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{learner}\n{challenge}\n{key}")));
}
