using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Courses;
using Grader.Submissions.Folders;

namespace Grader.Submissions;

/// <summary>Reads one learner whole, from wherever the hand-ins stand.</summary>
internal sealed class LearnerReader(Selection selection, HandInClock clock, LearnerEntry entry)
{
    private readonly Notes _notes = new();
    private readonly Dictionary<string, HandInTime> _times = new(StringComparer.Ordinal);

    public Learner Read()
    {
        var handIns = entry.Source switch
        {
            LearnerSource.Folder when entry.Attempt is { } attempt => ReadAttempt(attempt),
            LearnerSource.Folder => ReadRoot(DiskFolder.At(entry.Path)),
            LearnerSource.Archive => ReadRoot(Archive()),
            LearnerSource.HandIns named => ReadNamed(named.Named),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new(entry.Name, handIns, _notes.ToImmutable())
        {
            Attempt = entry.Attempt?.Name ?? "", Times = _times.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    private Access<IFolder> Archive()
    {
        var bytes = DiskFolder.Read(entry.Path, SubmissionLimits.LearnerArchiveBytes);
        var opened = bytes.Value is { } read
            ? ZipFolder.Over(read, SubmissionLimits.LearnerArchiveEntries, SubmissionLimits.LearnerArchiveBytes)
            : Access<IFolder>.Refused(bytes.Refusal!);
        return opened.Value is { } top
            ? Access<IFolder>.Of(ArchiveTop.Of(top, name => selection.Pack(name) is null, left => _notes.Add(left, "not read")))
            : opened;
    }

    /// <summary>A learner whose folder or archive cannot be read has every challenge rejected: which were begun, nobody can tell.</summary>
    private ImmutableArray<HandIn> ReadRoot(Access<IFolder> opened)
    {
        using var root = opened.Value;
        var listed = root?.ListSubmitted() ?? Access<ImmutableArray<Entry>>.Refused(opened.Refusal!);
        if (listed.IsRefused)
        {
            string reason = $"{FileName.Show(DiskFolder.LastPart(entry.Path))} {listed.Refusal}";
            return [.. selection.All.Where(selection.Has).Select(challenge => new HandIn.Rejected(challenge, reason))];
        }
        var packs = selection.Packs.ToDictionary(pack => pack.Id, _ => new List<Entry>());
        foreach (var found in listed.Value)
            if (selection.Pack(found.Name) is { } pack)
                packs[pack.Id].Add(found);
            else
                _notes.Add(found.Name, Unknown(found));
        return [.. selection.Packs.SelectMany(pack => ReadPack(root!, pack, packs[pack.Id]))];
    }

    private IEnumerable<HandIn> ReadPack(IFolder root, Pack pack, List<Entry> found)
    {
        if (found is [])
            return Missing(pack);
        if (found.Count > 1)
            return Rejected(pack, $"more than one folder for one pack: {string.Join(", ", found.Select(one => FileName.Show(one.Name)))}");
        var opened = root.Open(found[0].Name);
        using var folder = opened.Value;
        return folder is null
            ? Rejected(pack, $"{FileName.Show(found[0].Name)} {opened.Refusal}")
            : ReadPack(folder, pack, found[0].Name, entry.Source is LearnerSource.Folder ? $"{entry.Path}/{found[0].Name}" : null);
    }

    private IEnumerable<HandIn> ReadPack(IFolder folder, Pack pack, string name, string? path)
    {
        if (clock.Read(folder, path, entry.Attempt?.Name, (file, message) => _notes.Add($"{name}/{file}", message)) is { } time)
            _times[pack.Id] = time;
        return new PackReader(selection, pack, name, _notes).Read(folder);
    }

    /// <summary>Of the one pack that was attempted; the attempt's folder is found again, since a learner may have moved it.</summary>
    private ImmutableArray<HandIn> ReadAttempt(AttemptPlace attempt)
    {
        var pack = selection.Pack(attempt.Pack)!;
        var opened = DiskFolder.At($"{entry.Path}/{attempt.Folder}");
        using var folder = opened.Value;
        var kept = folder?.Open(AttemptFinder.FolderName) ?? default;
        using var attempts = kept.Value;
        var found = attempts?.Open(attempt.Name) ?? Access<IFolder>.Refused(opened.Refusal ?? kept.Refusal ?? Refusals.Gone);
        using var own = found.Value;
        string shown = $"{attempt.Folder}/{AttemptFinder.FolderName}/{attempt.Name}";
        return own is null ? [.. Rejected(pack, $"{FileName.Show(shown)} {found.Refusal}")] : [.. ReadPack(own, pack, shown, $"{entry.Path}/{shown}")];
    }

    private IEnumerable<HandIn> Missing(Pack pack) =>
        pack.Challenges.Where(challenge => selection.Counts(challenge, begun: false)).Select(challenge => new HandIn.Missing(challenge));

    private IEnumerable<HandIn> Rejected(Pack pack, string reason) =>
        pack.Challenges.Where(selection.Has).Select(challenge => new HandIn.Rejected(challenge, reason));

    private ImmutableArray<HandIn> ReadNamed(ImmutableArray<(string Path, Challenge Challenge)> named) =>
    [.. selection.All
        .Select(challenge => (Challenge: challenge, Paths: named.Where(one => one.Challenge.Id == challenge.Id).Select(one => one.Path).ToList()))
        .Where(one => one.Paths.Count > 0 || selection.Counts(one.Challenge, begun: false))
        .Select(one => ReadNamed(one.Challenge, one.Paths))];

    private static HandIn ReadNamed(Challenge challenge, List<string> paths)
    {
        if (paths is [])
            return new HandIn.Missing(challenge);
        if (paths.Count > 1)
            return HandInReader.TwoAtOnce(challenge, paths.Select(DiskFolder.LastPart));
        var opened = DiskFolder.Around(paths[0]);
        using var folder = opened.Value;
        string name = DiskFolder.LastPart(paths[0]);
        return folder is null
            ? new HandIn.Rejected(challenge, $"{FileName.Show(name)} {opened.Refusal}")
            : HandInReader.Read(folder, [new Entry(name, DiskFolder.KindOf(paths[0]) ?? EntryKind.File)], challenge);
    }

    private string Unknown(Entry found)
    {
        string what = Refusals.Of(found.Kind) ?? (found.Kind == EntryKind.Folder ? "no such pack" : "a file that belongs to no pack");
        if (found.Kind != EntryKind.Folder && selection.Packs.FirstOrDefault(pack => pack.Challenges.Any(one => HandInName.Fits(found.Name, one))) is { } home)
            return $"{what}; did you mean {home.Id}/{FileName.Show(found.Name)}?";
        return Nearest.Name(found.Name, selection.Packs.Select(pack => pack.Id)) is { } near ? $"{what}; did you mean {near}?" : what;
    }
}
