using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Submissions;

namespace Grader.Learners;

/// <summary>
/// From wherever a learner stands to what is to be graded: a file, the folder of one solution, of a pack, of all packs, or a
/// folder of loose files. What a folder is called says which pack is meant.
/// </summary>
public sealed class OwnWorkFinder
{
    private readonly ImmutableArray<Pack> _packs;
    private readonly ImmutableArray<Challenge> _wanted;
    private readonly string? _only;

    private OwnWorkFinder(ImmutableArray<Pack> packs, ImmutableArray<Challenge> wanted, string? only) => (_packs, _wanted, _only) = (packs, wanted, only);

    /// <param name="challenge"><c>--challenge</c>: which one is meant, <c>relu</c> or <c>relu-stack/relu</c>; null: what the names say.</param>
    public static OwnWork Find(ImmutableArray<Pack> packs, string path, string? challenge = null)
    {
        ImmutableArray<Challenge> all = [.. packs.SelectMany(pack => pack.Challenges)];
        if (challenge is null)
            return new OwnWorkFinder(packs, all, null).Find(path);
        return all.Where(one => FileName.Like(one.Id, challenge) || FileName.Like(one.Name, challenge)).ToImmutableArray() switch
        {
            [var one] => new OwnWorkFinder(packs, [one], one.Id).Find(path),
            [] => new OwnWork.None($"there is no challenge {challenge}{DidYouMean(challenge, all.SelectMany(one => new[] { one.Id, one.Name }))}"),
            var several => new OwnWork.Ambiguous(path, several),
        };
    }

    private OwnWork Find(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return File.Exists(full) ? InFile(path, full)
            : Directory.Exists(full) ? InFolder(path, full)
            : new OwnWork.None($"{path}: there is no such file or folder{Instead(path, full)}");
    }

    /// <summary>A name that was mistyped, one without its ending, or a challenge that is not begun.</summary>
    private string Instead(string path, string full)
    {
        string name = Path.GetFileName(full);
        var names = Names(Path.GetDirectoryName(full) ?? full);
        bool IsLonger(string there) => IsSource(there) && HandInName.Of(there) is { } parsed && FileName.Like(parsed.Stem, name);
        if ((Nearest.Name(name, names) ?? names.FirstOrDefault(IsLonger)) is { } near)
            return $"; did you mean {near}?";
        return _wanted.FirstOrDefault(one => FileName.Like(one.Id, path) || FileName.Like(one.Name, path)) is { } meant
            ? $"; `grader new {meant.Id}` begins it, if it is the challenge that you mean"
            : "";
    }

    private OwnWork InFile(string path, string full)
    {
        string name = Path.GetFileName(full);
        if (!PackAnswers.IsAnswers(name))
            return OfOnly([full]) ?? Named(path, full) ?? new OwnWork.None($"{path} is not named for a challenge{(Nearby(name) is { Length: > 0 } near ? near : "; say which one it is for: --challenge PACK/CHALLENGE")}");
        return PackOf(Path.GetDirectoryName(full)!) is { } pack
            ? OfPack(Path.GetDirectoryName(full)!, pack)
            : new OwnWork.None($"{path}: answers belong into the folder of their pack, as in {_packs[0].Id}/answers.yaml");
    }

    private OwnWork InFolder(string path, string full)
    {
        if (File.Exists(Path.Combine(full, "pack.yaml")) || File.Exists(Path.Combine(full, "challenge.yaml")))
            return new OwnWork.None($"{path} holds challenges, not solutions; `grader new PACK/CHALLENGE` begins one in a folder of your own");
        var entries = Names(full);
        if (HoldsSource(entries) && !IsPack(full, entries) && Named(path, full) is { } solution)
            return solution;
        if (entries.Any(name => _packs.Any(pack => FileName.Like(pack.Id, name)) && Directory.Exists(Path.Combine(full, name)) && !IsSolution(full, name)))
            return OfOnly([full]) ?? new OwnWork.Found(new SubmissionRequest([full]));
        return PackOf(full) is { } own ? OfPack(full, own) : Loose(path, full, entries);
    }

    /// <summary>Files and folders that lie side by side, each named for its challenge.</summary>
    private OwnWork Loose(string path, string full, ImmutableArray<string> entries)
    {
        var handIns = new List<string>();
        foreach (string name in entries.Where(IsHandIn))
        {
            string at = Path.Combine(full, name);
            if (Directory.Exists(at) && !HoldsSource(Names(at)))
                continue;
            switch (Named(Shown(path, name), at))
            {
                case OwnWork.Ambiguous ambiguous:
                    return ambiguous;
                case not null:
                    handIns.Add(at);
                    break;
            }
        }
        if (handIns.Count > 0)
            return new OwnWork.Found(new SubmissionRequest([.. handIns]));
        if (entries.Any(name => IsLearner(Path.Combine(full, name))))
            return new OwnWork.None($"{path} is a folder of learners; name one of them, or grade them all: grader grade {path}");
        string near = entries.Where(IsSource).Select(Nearby).FirstOrDefault(hint => hint.Length > 0) ?? "";
        return new OwnWork.None($"nothing in {path} is named for a challenge{near}; `grader list` shows what there is, `grader new PACK/CHALLENGE` begins one");
    }

    /// <summary>It holds a folder named as a pack, and not the packs themselves, as `challenges` does.</summary>
    private bool IsLearner(string folder) => Names(folder).Any(inner =>
        _packs.Any(pack => FileName.Like(pack.Id, inner)) && !File.Exists(Path.Combine(folder, inner, "pack.yaml")));

    /// <summary>Null if the name fits no challenge.</summary>
    private OwnWork? Named(string path, string full)
    {
        string name = Path.GetFileName(full);
        ImmutableArray<Challenge> fitting = [.. _wanted.Where(challenge => HandInName.Fits(name, challenge))];
        if (PackOf(Path.GetDirectoryName(full) ?? full) is { } around && fitting.Any(around.Challenges.Contains))
            fitting = [.. fitting.Where(around.Challenges.Contains)];
        return fitting switch
        {
            [] => null,
            [var one] => new OwnWork.Found(new SubmissionRequest([full], Challenges: [one.Id])),
            _ => new OwnWork.Ambiguous(path, fitting),
        };
    }

    /// <summary>A pack's folder is a part of the learner's, whose other packs are not asked for.</summary>
    private OwnWork.Found OfPack(string folder, Pack pack)
    {
        string learner = Path.GetDirectoryName(folder)!;
        return OfOnly([learner]) ?? new OwnWork.Found(new SubmissionRequest([learner], Packs: [pack.Id]));
    }

    private OwnWork.Found? OfOnly(ImmutableArray<string> paths) => _only is null ? null : new OwnWork.Found(new SubmissionRequest(paths, Challenges: [_only]));

    private Pack? PackOf(string folder) => _packs.FirstOrDefault(pack => FileName.Like(pack.Id, Path.GetFileName(folder)));

    /// <summary>A challenge may have its pack's name: what lies in the folder, and around it, says which of both it is.</summary>
    private bool IsPack(string full, ImmutableArray<string> entries) =>
        PackOf(full) is { } pack && PackOf(Path.GetDirectoryName(full) ?? full) != pack
        && entries.Any(name => PackAnswers.IsAnswers(name) || pack.Challenges.Any(challenge => HandInName.Fits(name, challenge)));

    /// <summary>Where the folder around is a pack's, one named for a challenge of it is that challenge's.</summary>
    private bool IsSolution(string folder, string name) =>
        PackOf(folder) is { } pack && pack.Challenges.Any(challenge => FileName.Like(challenge.Name, name)) && HoldsSource(Names(Path.Combine(folder, name)));

    private bool IsHandIn(string name) => _wanted.Any(challenge => HandInName.Fits(name, challenge));

    private static bool HoldsSource(ImmutableArray<string> names) => names.Any(IsSource);

    private static bool IsSource(string name) => HandInName.Of(name) is { Form: HandInForm.Script or HandInForm.CSharp };

    /// <summary>In ordinal order; none for a file, or where nothing may be read.</summary>
    private static ImmutableArray<string> Names(string folder)
    {
        try
        {
            return Directory.Exists(folder)
                ? [.. Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)!).Where(name => !FileName.IsIgnored(name)).Order(StringComparer.Ordinal)]
                : [];
        }
        catch (UnauthorizedAccessException)
        {
            return [];
        }
    }

    private string Nearby(string name) => HandInName.Of(name) is { } parsed && Nearest.Name(parsed.Stem, _wanted.Select(challenge => challenge.Name)) is { } near
        ? $"; did you mean {near}{Path.GetExtension(HandInName.WithoutTxt(name))} for {name}?"
        : "";

    private static string DidYouMean(string name, IEnumerable<string> names) => Nearest.Name(name, names) is { } near ? $"; did you mean {near}?" : "";

    private static string Shown(string path, string name) => path is "." or "./" ? name : Path.Combine(path, name);
}
