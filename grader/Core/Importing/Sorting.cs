using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Grader.Challenges;
using Grader.Submissions;
using Grader.Submissions.Folders;

namespace Grader.Importing;

/// <summary>Which challenge each delivered file is for, by its name and the folders it is in; of several for one challenge the newest.</summary>
internal sealed partial class Sorting(Selection selection, List<LeftOut> leftOut, List<LeftOut> notes)
{
    public const string Answers = "answers";

    /// <summary>A file that has found its place.</summary>
    /// <param name="Hand">What it is one of: a folder of the download, or the file itself; empty: whatever is handed over.</param>
    private sealed record Sorted(Pack Pack, string Item, string Path, int Version, string Hand, DeliveredFile File);

    public IEnumerable<HandedOver> Sort(string learner, Delivery delivery)
    {
        var sorted = delivery.Files.Select(Place).OfType<Sorted>().Where(IsWritable).ToList();
        foreach (var pack in sorted.GroupBy(file => file.Pack.Id, StringComparer.Ordinal))
        {
            var items = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<ImportedFile>>(StringComparer.Ordinal);
            foreach (var item in pack.GroupBy(file => file.Item, StringComparer.Ordinal))
                items.Add(item.Key, Newest(learner, [.. item]));
            var changed = items.Values.SelectMany(files => files).Max(file => file.Changed);
            yield return new(learner, pack.First().Pack, items.ToImmutable(), delivery.Submitted?.ToUniversalTime() ?? changed, delivery.Submitted is not null, delivery.Late, delivery.Place);
        }
    }

    /// <summary>Whether something of this name is named for a challenge.</summary>
    public static bool IsHandIn(Selection selection, string name) => Names(name).Any(spelling => selection.All.Any(challenge => HandInName.Fits(spelling.Name, challenge)));

    private Sorted? Place(DeliveredFile file)
    {
        if (file.IsText)
            return OfText(file);
        string[] parts = file.Path.Split('/');
        if (PackAnswers.IsAnswers(parts[^1]))
            return OfAnswers(file, parts);
        int at = Array.FindIndex(parts, 0, parts.Length - 1, part => selection.Pack(part) is not null);
        if (at >= 0 && Named(file, parts, at + 1, selection.Pack(parts[at])!.Challenges) is { } inPack)
            return inPack;
        return Named(file, parts, 0, [.. selection.All.Where(selection.Has)]) ?? Only(file, parts);
    }

    /// <summary>The first part of the path that is named for a challenge: a folder with what is in it, or the file.</summary>
    private Sorted? Named(DeliveredFile file, string[] parts, int from, ImmutableArray<Challenge> challenges)
    {
        for (int at = from; at < parts.Length; at++)
        {
            bool isFile = at == parts.Length - 1;
            foreach (var (name, version) in isFile ? Names(parts[at]) : [(parts[at], 0)])
            {
                ImmutableArray<Challenge> fitting = [.. challenges.Where(challenge => isFile ? HandInName.Fits(name, challenge) : FileName.Like(name, challenge.Name))];
                if (fitting.Length > 1)
                    return Leave(file, $"fits more than one challenge: {string.Join(", ", fitting.Select(one => one.Id))}; say which with --pack");
                if (fitting is [var one])
                    return isFile
                        ? new(PackOf(one), one.Name, name, version, file.Place, file)
                        : new(PackOf(one), one.Name, string.Join('/', parts[at..]), 0, file.Place[..^string.Join('/', parts[(at + 1)..]).Length], file);
            }
        }
        return null;
    }

    /// <summary>With one challenge asked for, files of any name are for it.</summary>
    private Sorted? Only(DeliveredFile file, string[] parts)
    {
        if (selection.Challenges.Count == 1 && selection.All.First(selection.Has) is { Body: not ChallengeBody.Question } one && HandInName.Of(parts[^1]) is { } name)
            return name.Form == HandInForm.CSharp
                ? new(PackOf(one), one.Name, $"{one.Name}/{file.Path}", 0, "", file)
                : new(PackOf(one), one.Name, one.Name + parts[^1][name.Stem.Length..], 0, file.Place, file);
        string stem = HandInName.Of(parts[^1])?.Stem ?? parts[^1];
        var home = selection.All.FirstOrDefault(challenge => challenge.Name == Nearest.Name(stem, selection.All.Select(known => known.Name)));
        return Leave(file, home is null ? "is named for no challenge" : $"is named for no challenge; did you mean {home.Id}?");
    }

    private Sorted? OfAnswers(DeliveredFile file, string[] parts)
    {
        var read = TextFile.Decode(file.Content) is TextFile.Text text ? AnswersParser.Read(TextFile.WithLineFeeds(text.Content)) as AnswersFile.Good : null;
        var inside = parts[..^1].Select(selection.Pack).FirstOrDefault(pack => pack is not null);
        var fitting = selection.Packs.Where(pack => pack.Challenges.Any(selection.Has) && (read is null || read.Answers.Any(answer => IsQuestion(pack, answer.Key)))).ToList();
        return (inside, fitting) switch
        {
            (not null, _) => new(inside, Answers, parts[^1], 0, file.Place, file),
            (null, [var one]) => new(one, Answers, parts[^1], 0, file.Place, file),
            (null, []) => Leave(file, "answers no question of any pack"),
            _ => Leave(file, $"may be of more than one pack: {string.Join(", ", fitting.Select(pack => pack.Id))}; say which with --pack"),
        };
    }

    /// <summary>What was typed into a page: the answer or the code, if one challenge is asked for, or else lines of the form <c>question: answer</c>.</summary>
    private Sorted? OfText(DeliveredFile file)
    {
        string text = TextFile.Decode(file.Content) is TextFile.Text page ? PageText.Of(page.Content) : "";
        if (selection.Challenges.Count != 1)
            return OfAnswers(file with { Path = "answers.yaml", Content = Encoding.UTF8.GetBytes(text) }, ["answers.yaml"]);
        var one = selection.All.First(selection.Has);
        return one.Body is ChallengeBody.Question
            ? new(PackOf(one), Answers, "answers.yaml", 0, file.Place, file with { Content = Encoding.UTF8.GetBytes($"{one.Name}: '{text.Trim().Replace("'", "''", StringComparison.Ordinal).ReplaceLineEndings("\n\n  ")}'\n") })
            : new(PackOf(one), one.Name, $"{one.Name}.csx", 0, file.Place, file with { Content = Encoding.UTF8.GetBytes(text) });
    }

    /// <summary>Files of one folder belong together; else the newest by its time, then by the number that a platform or browser put behind its name.</summary>
    private ImmutableArray<ImportedFile> Newest(string learner, List<Sorted> files)
    {
        // Loose files of which only some have the challenge's name are one library; one file is a hand-in without a folder.
        if (files.Exists(file => file.Hand == ""))
            files = [.. files.Select(file => file.Path.Contains('/', StringComparison.Ordinal) || HandInName.Of(file.Path) is not { Form: HandInForm.CSharp } ? file
                : file with { Path = $"{file.Item}/{file.File.Path}", Hand = "" })];
        if (files is [{ Hand: "" } only])
            files = [only with { Path = $"{only.Item}{only.Path[only.Path.LastIndexOf('.')..]}" }];
        var hands = files.GroupBy(file => file.Hand, StringComparer.Ordinal)
            .OrderByDescending(hand => hand.Max(file => file.Version)).ThenByDescending(hand => hand.Max(file => file.File.Changed))
            .ThenByDescending(hand => hand.Key, StringComparer.Ordinal).ToList();
        var rest = hands.Skip(1).Where(hand => !hand.Select(Imported).SequenceEqual(hands[0].Select(Imported), new SameFile())).ToList();
        foreach (var older in rest)
            notes.Add(new(FileName.Show(older.Key), string.Create(CultureInfo.InvariantCulture, $"{learner} handed in {hands.Count} for {older.First().Pack.Id}/{older.First().Item} at once; taken is {FileName.Show(hands[0].Key)}, this one is not")));
        return [.. hands[0].Select(Imported).OrderBy(file => file.Path, StringComparer.Ordinal).DistinctBy(file => file.Path, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>On every system: whatever an archive may call a file.</summary>
    private bool IsWritable(Sorted file) => ZipName.Fault(file.Path) is not { } fault || Leave(file.File, fault) is not null;

    private static ImportedFile Imported(Sorted file) => new(file.Path, file.File.Content, file.File.Changed);

    private sealed class SameFile : IEqualityComparer<ImportedFile>
    {
        public bool Equals(ImportedFile? x, ImportedFile? y) => x is not null && y is not null && x.IsSame(y);

        public int GetHashCode(ImportedFile file) => StringComparer.Ordinal.GetHashCode(file.Path);
    }

    /// <summary>The name as it stands, and what it was before a platform or a browser put a number behind it: <c>relu-1.csx</c>, <c>relu (1).csx</c>.</summary>
    private static IEnumerable<(string Name, int Version)> Names(string name)
    {
        yield return (name, 0);
        if (HandInName.Of(name) is not { } parsed || Numbered().Match(parsed.Stem) is not { Success: true } numbered)
            yield break;
        int version = int.TryParse(numbered.Groups["number"].Value, CultureInfo.InvariantCulture, out int number) ? number : 0;
        yield return (numbered.Groups["stem"].Value + name[parsed.Stem.Length..], version);
    }

    [GeneratedRegex(@"^(?<stem>.+?)(-| ?\()(?<number>[0-9]{1,6})\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    private bool IsQuestion(Pack pack, string key) => pack.Challenges.Any(challenge => challenge.Body is ChallengeBody.Question && selection.Has(challenge) && FileName.Like(challenge.Name, key));

    private Pack PackOf(Challenge challenge) => selection.Packs.First(pack => pack.Challenges.Contains(challenge));

    private Sorted? Leave(DeliveredFile file, string why)
    {
        leftOut.Add(new(FileName.Show(file.Place), why));
        return null;
    }
}
