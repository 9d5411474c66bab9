using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Classes;

/// <summary>
/// A class of any size whose right verdicts are known: of each hundred learners 8 are hostile, 15 fail in an ordinary way, the others are right; some of these
/// hand in archives, have odd names, or configure what is trained.
/// The same size and seed give the same bytes. Most who hand in code have code of their own.
/// </summary>
internal sealed class MadeClass
{
    /// <summary>The verdict that stands in <c>expected.tsv</c> for whoever handed nothing in.</summary>
    public const string NoResults = "none";

    /// <summary>How many characters of a learner's name are nobody else's: <c>learner-00001</c>.</summary>
    public const int NumberLength = 13;

    /// <summary>Of a hundred. The others are right.</summary>
    private static readonly (Kind Kind, int Of100)[] Shares =
    [
        (Kind.Hostile, 8), (Kind.CompileError, 4), (Kind.OtherFailure, 5), (Kind.WronglyTrained, 2), (Kind.WrongChoice, 1), (Kind.Rejected, 2), (Kind.Nothing, 1),
        (Kind.RightChoice, 5), (Kind.Trained, 4), (Kind.Packed, 2), (Kind.PackedHandIn, 2), (Kind.OddName, 2), (Kind.AmongOddNames, 1),
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
        KnownHandIn[] all = [.. Samples.Code(challenges)], code = [.. all.Where(handIn => !handIn.IsTrained)], answers = [.. Samples.Answers(challenges)];
        var right = code.Where(handIn => Is(handIn, "accepted")).ToArray();
        _decks = new Dictionary<Kind, Deck<KnownHandIn>>
        {
            [Kind.Right] = Deck(right),
            [Kind.Hostile] = Deck(Corpus.Entries(Path.Combine(repository, "tests", "Hostile")).Where(hostile ?? (_ => true))),
            [Kind.CompileError] = Deck(code.Where(handIn => Is(handIn, "compile-error")).Concat(right.SelectMany(Spoilt.NotCompiling))),
            [Kind.OtherFailure] = Deck(code.Where(handIn => !Is(handIn, "accepted") && !Is(handIn, "compile-error"))),
            [Kind.Trained] = Deck(Trained(all, Kind.Trained, right: true)),
            [Kind.WronglyTrained] = Deck(Trained(all, Kind.WronglyTrained, right: false)),
            [Kind.Packed] = Deck(right.SelectMany(Odd.Archives)),
            [Kind.PackedHandIn] = Deck(right.Select(Odd.HandInArchive)),
            [Kind.OddName] = Deck(right.SelectMany(Odd.Named)),
            [Kind.AmongOddNames] = Deck(right.Select(Odd.WithFiles)),
            [Kind.Rejected] = Deck(right.SelectMany(Spoilt.Rejected)),
            [Kind.RightChoice] = Deck(answers.Where(IsRight)),
            [Kind.WrongChoice] = Deck(answers.Where(handIn => !IsRight(handIn))),
            [Kind.Nothing] = Deck([KnownHandIn.Nothing]),
        };
        Learners = [.. Enumerable.Range(1, learners).Zip(Kinds(), (number, kind) => Learner(number, kind))];
    }

    /// <summary>Of the form that the corpus plants: entries spell it out by its letters.</summary>
    private const string HiddenWord = "planted-hidden-0123456789abcdef";

    private enum Kind { Right, Hostile, CompileError, OtherFailure, WrongChoice, Rejected, Nothing, RightChoice, Trained, WronglyTrained, Packed, PackedHandIn, OddName, AmongOddNames }

    /// <summary>In the order of their names.</summary>
    public ImmutableArray<(string Name, KnownHandIn HandIn)> Learners { get; }

    /// <summary>Writes <c>submissions</c>, the <c>challenges</c> that they are for, and <c>expected.tsv</c>: learner's number, challenge, verdicts, what it is.</summary>
    public void Write(string folder)
    {
        foreach (string pack in Samples.Packs)
            Copy(Path.Combine(_repository, "challenges", pack), Path.Combine(folder, "challenges", pack));
        Copy(Path.Combine(_repository, "tests", "Hostile", "challenges"), Path.Combine(folder, "challenges"));
        foreach (string hidden in Directory.EnumerateFiles(Path.Combine(folder, "challenges"), "hidden.csx", SearchOption.AllDirectories))
            File.WriteAllText(hidden, File.ReadAllText(hidden).Replace("%HIDDEN_SECRET%", HiddenWord, StringComparison.Ordinal));
        string submissions = Directory.CreateDirectory(Path.Combine(folder, "submissions")).FullName;
        foreach (var (name, handIn) in Learners)
            handIn.Write(submissions, name);
        File.WriteAllLines(Path.Combine(folder, "expected.tsv"), Learners.SelectMany(Expected));
    }

    /// <summary>Removes a class: .NET can't delete what it can't name.</summary>
    public static void Remove(string folder)
    {
        using var remove = Process.Start("/bin/rm", ["-rf", "--", folder]);
        remove.WaitForExit();
    }

    private static IEnumerable<string> Expected((string Name, KnownHandIn HandIn) learner) => learner.HandIn.Verdicts.IsEmpty
        ? [$"{learner.Name[..NumberLength]}\t\t{NoResults}\t{learner.HandIn.Name}"]
        : learner.HandIn.Verdicts.Select(each => $"{learner.Name[..NumberLength]}\t{each.Key}\t{string.Join('|', each.Value)}\t{learner.HandIn.Name}");

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
        var handIn = _decks[kind].Deal();
        string name = string.Create(CultureInfo.InvariantCulture, $"learner-{number:00000}{handIn.NameEnds}");
        return (name, kind is Kind.Right or Kind.CompileError or Kind.OtherFailure ? Signed(handIn, name) : handIn);
    }

    /// <summary>With the learner's name in a comment at the end, so that it is nobody else's.</summary>
    private static KnownHandIn Signed(KnownHandIn handIn, string learner) => handIn with
    {
        Files = [.. handIn.Files.Select(file => (file.Path, (ReadOnlyMemory<byte>)(byte[])[.. file.Content.Span, .. Encoding.UTF8.GetBytes($"\n// {learner}\n")]))],
    };

    /// <summary>
    /// One of each challenge, and no more than every hundred is dealt: a training is cached, and so the first hundred pays for all, whatever
    /// the class's size.
    /// </summary>
    private static IEnumerable<KnownHandIn> Trained(KnownHandIn[] all, Kind kind, bool right) => all.Where(handIn => handIn.IsTrained && Is(handIn, "accepted") == right)
        .DistinctBy(handIn => handIn.Verdicts.Keys.Single()).Take(Shares.Single(share => share.Kind == kind).Of100);

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
