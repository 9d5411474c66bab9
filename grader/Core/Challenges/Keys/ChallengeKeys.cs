using System.Collections.Immutable;

namespace Grader.Challenges.Keys;

internal enum ChallengeKind { Code, Program, Choice, PredictOutput }

/// <summary>The keys of challenge.yaml: which there are depends on its kind.</summary>
internal static class ChallengeKeys
{
    public static readonly ImmutableArray<(string Word, ChallengeKind Kind)> Kinds =
    [
        ("code", ChallengeKind.Code), ("program", ChallengeKind.Program), ("choice", ChallengeKind.Choice),
        ("predict-output", ChallengeKind.PredictOutput),
    ];

    public static readonly Key<string> Title = new("title", new TextShape(), "What the challenge is called.", Required: true);
    public static readonly Key<ChallengeKind> Kind = new(
        "kind", new WordShape<ChallengeKind>(Kinds),
        "code: functions and types, checked call by call. program: standard input to standard output. choice: a question with options. predict-output: what does this program print?",
        Required: true);
    public static readonly Key<Difficulty> Difficulty = new(
        "difficulty", new WordShape<Difficulty>([
            ("beginner", Challenges.Difficulty.Beginner), ("intermediate", Challenges.Difficulty.Intermediate),
            ("advanced", Challenges.Difficulty.Advanced), ("expert", Challenges.Difficulty.Expert)]),
        "beginner, intermediate, advanced or expert.", Required: true);
    public static readonly Key<decimal> Points = new(
        "points", new PointsShape(), "The score for everything right. Default: the sum of the checks' weights; 1 for a question.");
    public static readonly Key<ImmutableArray<Placed<string>>> Hints = new(
        "hints", new ListShape<string>(new TextShape(), 1, 20), "Hints, in the order in which they are given. In key.yaml they stay with the staff until asked for.");
    public static readonly Key<Fields> Limits = new("limits", new FieldsShape(LimitKeys.All), "What a check may use.");

    public static readonly Key<ImmutableArray<Placed<string>>> Usings = new(
        "usings", new ListShape<string>(new PatternShape(@"^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$", "a namespace"), 1, 50),
        "Namespaces imported in every script of the challenge, beside the implicit ones.");

    public static readonly Key<ImmutableArray<Placed<Fields>>> Tables = new(
        "tables", new MapShape<Fields>(new FieldsShape(TableKeys.All), TableKeys.NamePattern, TableKeys.NameWhat, 1, 20),
        "What is to be predicted in a table of data/, and how it is trained on. Tables of which nothing is to be said need no entry.");
    public static readonly Key<ImmutableArray<Placed<ImmutableArray<Placed<string>>>>> Hide = new(
        "hide", new MapShape<ImmutableArray<Placed<string>>>(new ListShape<string>(new TextShape(), 1, 1_000), TableKeys.NamePattern, TableKeys.NameWhat, 1, 20),
        "Columns of tables that a submission never gets to see.");

    public static readonly Key<Fields> ValidatorFlags = new(
        "validator_flags", new FieldsShape(ValidatorKeys.All), "How output is compared: the flags of the problem package format's default validator.");

    public static readonly Key<ImmutableArray<Placed<string>>> Options = new(
        "options", new MapShape<string>(new TextShape(), "^[A-Za-z0-9]{1,8}$", "an option's key (letters and digits, at most 8)", 2, 26),
        "The options, each under the key that an answer names.", Required: true);
    public static readonly Key<bool> Shuffle = new("shuffle", new FlagShape(), "true: options may be shown in another order. Default: false.");
    public static readonly Key<bool> Several = new("several", new FlagShape(), "true: several options are right, and an answer names all of them, as in \"A, C\". Default: false.");
    public static readonly Key<int> Tries = new("tries", new WholeShape(1, 10), "How many tries there are. Default: 1, or as many as `points-by-try` has entries.");
    public static readonly Key<ImmutableArray<Placed<decimal>>> PointsByTry = new(
        "points-by-try", new ListShape<decimal>(new PointsShape(), 1, 10), "The points for a right answer in the first, second, … try. Default: full points in any.");
    public static readonly Key<TimeSpan> AnswerTime = new(
        "answer-time", new DurationShape(TimeSpan.FromSeconds(5), TimeSpan.FromHours(4)), "How long a learner has for the question, all its tries together, from 5s to 240m.");

    private static readonly ImmutableArray<Key> Common = [Title, Kind, Difficulty, Points, Hints];

    private static readonly ImmutableArray<Key> Code = [.. Common, Limits, Usings, Tables, Hide];

    private static readonly ImmutableArray<Key> Program = [.. Common, Limits, ValidatorFlags];

    private static readonly ImmutableArray<Key> PredictOutput = [.. Common, Limits, Options, Shuffle, Tries, PointsByTry, AnswerTime];

    private static readonly ImmutableArray<Key> Choice = [.. Common, Options, Shuffle, Several, Tries, PointsByTry, AnswerTime];

    public static ImmutableArray<Key> For(ChallengeKind kind) => kind switch
    {
        ChallengeKind.Code => Code,
        ChallengeKind.Program => Program,
        ChallengeKind.Choice => Choice,
        _ => PredictOutput,
    };

    /// <summary>Every key of any kind, each once: what is read of a challenge whose kind is wrong itself.</summary>
    public static ImmutableArray<Key> OfAnyKind { get; } =
        [.. Kinds.SelectMany(kind => For(kind.Kind)).DistinctBy(key => key.Name).Select(key => key with { Required = Common.Contains(key) && key.Required })];

    public static string Word(ChallengeKind kind) => Kinds.First(k => k.Kind == kind).Word;

    /// <summary>Why a key that exists has no place in a challenge of this kind; null for keys that don't exist.</summary>
    public static string? Explain(string key, ChallengeKind? kind)
    {
        var kinds = Kinds.Where(k => For(k.Kind).Any(known => known.Name == key)).Select(k => k.Word).ToArray();
        if (kinds.Length > 0 && kind is { } this_)
            return $"`{key}` belongs to {string.Join(" and ", kinds)}, not to {Word(this_)}";
        return StaffKeys.All.Any(known => known.Name == key) ? $"`{key}` belongs into key.yaml, which learners do not get" : null;
    }
}
