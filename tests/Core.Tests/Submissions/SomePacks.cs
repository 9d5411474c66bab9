using System.Collections.Immutable;
using Grader.Challenges;

namespace Core.Tests.Submissions;

/// <summary>Two small packs with every kind of challenge; what does not matter to reading is empty.</summary>
internal static class SomePacks
{
    private static readonly ChallengeBody.Code Script = Code(CodeForm.Script);
    private static readonly ChallengeBody.Code Library = Code(CodeForm.Library);
    private static readonly ChallengeBody.Program Program = new([], [], new(false, false, null, null), []);
    private static readonly ChallengeBody.Question Question = new(
        ImmutableSortedDictionary<string, string>.Empty, false, false, 2, null, null, ["A"], "", ImmutableSortedDictionary<string, string>.Empty, []);

    public static readonly ImmutableArray<Pack> All =
    [
        Pack("relu-stack", ("relu", Script), ("dense-layer", Script), ("net", Library), ("why-depth", Question), ("predict", Question)),
        Pack("stdin-stdout", ("sum", Program), ("relu-io", Program)),
    ];

    private static Pack Pack(string id, params (string Name, ChallengeBody Body)[] challenges) => new(
        id, id, id, "", null, null, false, [.. challenges.Select(one => Challenge(id, one.Name, one.Body))]);

    private static Challenge Challenge(string pack, string name, ChallengeBody body) => new(
        $"{pack}/{name}", name, "", name, Difficulty.Beginner, "", null, [], Limits.Default, body);

    private static ChallengeBody.Code Code(CodeForm form) => new ChallengeBody.Code(form, [], [], [], [], new("checks.csx", ""), null);
}
