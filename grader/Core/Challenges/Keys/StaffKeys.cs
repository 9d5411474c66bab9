using System.Collections.Immutable;

namespace Grader.Challenges.Keys;

/// <summary>The keys of key.yaml, which stays with the staff.</summary>
internal static class StaffKeys
{
    public static readonly Key<string> Answer = new(
        "answer", new TextShape(), "The key of the right option; with `several`, all of them, as in \"A, C\".", Required: true);
    public static readonly Key<string> Explanation = new(
        "explanation", new TextShape(), "Why that is right; shown after the right answer, or when no try is left.", Required: true);
    public static readonly Key<string> Remark = new("explanation", new TextShape(), "What there is to learn from it; for the staff.");
    public static readonly Key<ImmutableArray<Placed<string>>> Misconceptions = new(
        "misconceptions", new MapShape<string>(new TextShape(), "^[A-Za-z0-9]{1,8}$", "an option's key", 1, 26),
        "What someone believes who chooses a wrong option; shown to who chose it.");
    public static readonly Key<ImmutableArray<Placed<string>>> Hints = new(
        "hints", new ListShape<string>(new TextShape(), 1, 20), "Hints that learners don't see beforehand, in the order in which they are given.");

    public static readonly Key<ImmutableArray<Placed<Fields>>> Data = new(
        "data", new MapShape<Fields>(new FieldsShape(MadeTableKeys.All), TableKeys.NamePattern, TableKeys.NameWhat, 1, 20),
        "Tables whose rows are made when the challenge is read, drawn from a file by a secret seed: answers that are public elsewhere are none here.");

    public static readonly ImmutableArray<Key> All = [Answer, Explanation, Misconceptions, Hints];

    public static ImmutableArray<Key> For(ChallengeKind kind) => kind switch
    {
        ChallengeKind.Choice => All,
        ChallengeKind.PredictOutput => [Explanation, Misconceptions, Hints],
        ChallengeKind.Code => [Remark, Hints, Data],
        _ => [Remark, Hints],
    };

    /// <summary>Why a key that exists has no place here; null for keys that don't exist.</summary>
    public static string? Explain(string key, ChallengeKind kind) => (key, kind) switch
    {
        ("answer", ChallengeKind.PredictOutput) => "`answer` has no place here: the answer is what program.csx prints",
        ("answer" or "misconceptions", _) => $"`{key}` belongs to choice questions, not to {ChallengeKeys.Word(kind)}",
        ("data", _) => $"`data` belongs to code, not to {ChallengeKeys.Word(kind)}",
        _ when ChallengeKeys.OfAnyKind.Any(known => known.Name == key) => $"`{key}` belongs into challenge.yaml",
        _ => null,
    };
}
