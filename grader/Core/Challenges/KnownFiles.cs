using System.Collections.Immutable;
using Grader.Challenges.Keys;

namespace Grader.Challenges;

/// <summary>Which files a challenge of each kind may have.</summary>
internal static class KnownFiles
{
    private static readonly ImmutableArray<string> Common = ["challenge.yaml", "statement.md", "key.yaml", "samples/"];

    public static ImmutableArray<string> For(ChallengeKind kind) => kind switch
    {
        ChallengeKind.Code => [.. Common, "starter.csx", "starter/", "given.csx", "given/", "checks.csx", "reference.csx", "reference/", "hidden.csx", "data/"],
        ChallengeKind.Program => [.. Common, "starter.csx", "starter/", "reference.csx", "reference/", "data/"],
        ChallengeKind.PredictOutput => [.. Common, "program.csx"],
        ChallengeKind.Choice => [.. Common, "evidence.csx", FiguresFile.Name, "data/"],
        _ => Common,
    };

    /// <summary>A sentence on a file that has a meaning elsewhere; null for any other.</summary>
    public static string? Explain(string name, ChallengeKind kind)
    {
        var kinds = ChallengeKeys.Kinds.Where(k => For(k.Kind).Contains(name)).Select(k => k.Word).ToArray();
        return kinds.Length > 0 ? $"belongs to {string.Join(" and ", kinds)}, not to {ChallengeKeys.Word(kind)}" : null;
    }
}
