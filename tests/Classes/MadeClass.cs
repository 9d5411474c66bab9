using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Classes;

/// <summary>
/// A class of any size whose right verdicts are known: of each hundred learners 8 are hostile, 15 fail in an ordinary way, the others are right.
/// The same size and seed give the same bytes. No two learners hand in the same code, the hostile and the rejected excepted.
/// </summary>
internal sealed class MadeClass
{
    /// <summary>The verdict that stands in <c>expected.tsv</c> for whoever handed nothing in.</summary>
    public const string NoResults = "none";

    /// <summary>Of a hundred. The others are right.</summary>
    private static readonly (Kind Kind, int Of100)[] Shares =
    [
        (Kind.Hostile, 8), (Kind.CompileError, 4), (Kind.OtherFailure, 7), (Kind.WrongChoice, 1), (Kind.Rejected, 2), (Kind.Nothing, 1), (Kind.RightChoice, 5),
    ];

    private readonly Dictionary<Kind, Deck<KnownHandIn>> _decks;
    private readonly Random _random;
    private readonly string _repository;

    /// <param name="repository">Its root, with <c>challenges</c> and <c>tests/Hostile</c>.</param>
    /// <param name="hostile">Null: all of the corpus that lies in files and needs nothing else.</param>
    public MadeClass(string repository, int learners, int seed, Func<KnownHandIn, bool>? hostile = null)
    {
        _repository = repository;
        // Seeded: the same everywhere, and no secret.
        _random = new Random(seed);
        string challenges = Path.Combine(repository, "challenges");
        KnownHandIn[] code = [.. Samples.Code(challenges)], answers = [.. Samples.Answers(challenges)];
        var right = code.Where(handIn => Is(handIn, "accepted")).ToArray();
        _decks = new Dictionary<Kind, Deck<KnownHandIn>>
        {
            [Kind.Right] = Deck(right),
            [Kind.Hostile] = Deck(Corpus.Entries(Path.Combine(repository, "tests", "Hostile")).Where(hostile ?? (_ => true))),
            [Kind.CompileError] = Deck(code.Where(handIn => Is(handIn, "compile-error")).Concat(right.SelectMany(Spoilt.NotCompiling))),
            [Kind.OtherFailure] = Deck(code.Where(handIn => !Is(handIn, "accepted") && !Is(handIn, "compile-error"))),
            [Kind.Rejected] = Deck(right.SelectMany(Spoilt.Rejected)),
            [Kind.RightChoice] = Deck(answers.Where(IsRight)),
            [Kind.WrongChoice] = Deck(answers.Where(handIn => !IsRight(handIn))),
            [Kind.Nothing] = Deck([KnownHandIn.Nothing]),
        };
        Learners = [.. Enumerable.Range(1, learners).Zip(Kinds(), (number, kind) => Learner(number, kind))];
    }

    /// <summary>Of the form that the corpus plants: entries spell it out by its letters.</summary>
    private const string HiddenWord = "planted-hidden-0123456789abcdef";

    private enum Kind { Right, Hostile, CompileError, OtherFailure, WrongChoice, Rejected, Nothing, RightChoice }

    /// <summary>In the order of their names.</summary>
    public ImmutableArray<(string Name, KnownHandIn HandIn)> Learners { get; }

    /// <summary>Writes <c>submissions</c>, the <c>challenges</c> that they are for, and <c>expected.tsv</c>: learner, challenge, verdicts, what it is.</summary>
    public void Write(string folder)
    {
        foreach (string pack in Samples.Packs)
            Copy(Path.Combine(_repository, "challenges", pack), Path.Combine(folder, "challenges", pack));
        Copy(Path.Combine(_repository, "tests", "Hostile", "challenges"), Path.Combine(folder, "challenges"));
        foreach (string hidden in Directory.EnumerateFiles(Path.Combine(folder, "challenges"), "hidden.csx", SearchOption.AllDirectories))
            File.WriteAllText(hidden, File.ReadAllText(hidden).Replace("%HIDDEN_SECRET%", HiddenWord, StringComparison.Ordinal));
        foreach (var (name, handIn) in Learners)
        {
            string learner = Directory.CreateDirectory(Path.Combine(folder, "submissions", name)).FullName;
            foreach (var (path, content) in handIn.Files)
            {
                string file = Path.Combine(learner, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, content.Span);
            }
        }
        File.WriteAllLines(Path.Combine(folder, "expected.tsv"), Learners.SelectMany(Expected));
    }

    private static IEnumerable<string> Expected((string Name, KnownHandIn HandIn) learner) => learner.HandIn.Verdicts.IsEmpty
        ? [$"{learner.Name}\t\t{NoResults}\t{learner.HandIn.Name}"]
        : learner.HandIn.Verdicts.Select(each => $"{learner.Name}\t{each.Key}\t{string.Join('|', each.Value)}\t{learner.HandIn.Name}");

    /// <summary>Hundred by hundred, each in an order of its own.</summary>
    private IEnumerable<Kind> Kinds()
    {
        while (true)
        {
            Kind[] hundred = [.. Shares.SelectMany(share => Enumerable.Repeat(share.Kind, share.Of100)), .. Enumerable.Repeat(Kind.Right, 100 - Shares.Sum(share => share.Of100))];
            _random.Shuffle(hundred);
            foreach (var kind in hundred)
                yield return kind;
        }
    }

    private (string Name, KnownHandIn HandIn) Learner(int number, Kind kind)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"learner-{number:00000}");
        var handIn = _decks[kind].Deal();
        return (name, kind is Kind.Right or Kind.CompileError or Kind.OtherFailure ? Signed(handIn, name) : handIn);
    }

    /// <summary>With the learner's name in a comment at the end, so that it is nobody else's.</summary>
    private static KnownHandIn Signed(KnownHandIn handIn, string learner) => handIn with
    {
        Files = [.. handIn.Files.Select(file => (file.Path, (ReadOnlyMemory<byte>)(byte[])[.. file.Content.Span, .. Encoding.UTF8.GetBytes($"\n// {learner}\n")]))],
    };

    private Deck<KnownHandIn> Deck(IEnumerable<KnownHandIn> handIns) => new(handIns, _random);

    private static bool Is(KnownHandIn handIn, string verdict) => handIn.Verdicts.Values.Single() is [var only] && only == verdict;

    private static bool IsRight(KnownHandIn handIn) => handIn.Verdicts.Values.All(verdicts => verdicts is ["accepted"]);

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
