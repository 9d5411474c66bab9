using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Submissions.Folders;

namespace Grader.Submissions;

/// <summary>Decides what each path is: a hand-in, a learner, or a folder of learners; reads names only.</summary>
internal sealed class LearnerFinder(Selection selection, SubmissionRequest request, IEnumerable<SubmissionError> errors)
{
    private readonly List<SubmissionError> _errors = [.. errors];
    private readonly List<SubmissionNote> _notes = [];
    private readonly List<string> _orphans = [];
    private readonly List<(string RawName, LearnerEntry Entry)> _found = [];
    private readonly List<(string Path, Challenge Challenge)> _handIns = [];

    public SubmissionSet Find()
    {
        if (request.Learner is { } id && !IsName(id))
            _errors.Add(new(id, "is no name for a learner: letters, digits, '-', '_', '.', not beginning with a dot"));
        foreach (string path in request.Paths.Select(Trimmed).Distinct(StringComparer.Ordinal))
            FindAt(path);
        if (_handIns.Count > 0)
            _found.Add((OneName, new(OneName, _handIns[0].Path) { Source = new LearnerSource.HandIns([.. _handIns]) }));
        var entries = _found.OrderBy(found => found.RawName, Comparer<string>.Create(FileName.Compare)).Select(found => found.Entry).ToList();
        foreach (var twice in entries.GroupBy(entry => entry.Name).Where(same => same.Count() > 1))
            _errors.Add(new(twice.Key, $"more than one learner has this name: {string.Join(", ", twice.Select(entry => FileName.Show(entry.Path)))}"));
        return _errors.Count > 0 ? new([], [], [], [.. _errors]) : new([.. entries], [.. _notes], [.. _orphans], []);
    }

    private string OneName => request.Learner ?? "learner";

    private void FindAt(string path)
    {
        switch (DiskFolder.KindOf(path))
        {
            case EntryKind.Folder:
                FindInFolder(path);
                break;
            case EntryKind.File:
                FindFile(path);
                break;
            case { } kind:
                _errors.Add(new(path, Refusals.Of(kind)!, kind == EntryKind.Link ? new FileInfo(path).LinkTarget : null));
                break;
            case null:
                _errors.Add(new(path, "no such file or folder", NearestPath(path)));
                break;
        }
    }

    private void FindInFolder(string path)
    {
        var opened = DiskFolder.At(path);
        using var folder = opened.Value;
        var listed = folder?.List() ?? Access<ImmutableArray<Entry>>.Refused(opened.Refusal!);
        if (listed.IsRefused)
            _errors.Add(new(path, listed.Refusal!));
        else if (selection.Pack(Name(path)) is { } pack && listed.Value.Any(entry => IsOnlyOf(pack, entry.Name)))
            _errors.Add(new(path, $"is the folder of pack {pack.Id}; name the learner's folder that holds it, with --pack {pack.Id}"));
        else if (listed.Value.Any(entry => selection.Pack(entry.Name) is not null))
            AddLearner(Name(path), path, new LearnerSource.Folder());
        else if (HandInFolder(path, listed.Value) is { } challenge)
            _handIns.Add((path, challenge));
        else if (request.Learner is { } id)
            AddForced(path, id, listed.Value);
        else
            AddClass(path, listed.Value);
    }

    // A challenge may have its pack's name: such a folder says nothing.
    private bool IsOnlyOf(Pack pack, string name) => PackAnswers.IsAnswers(name)
        || selection.Pack(name) is null && pack.Challenges.Any(challenge => HandInName.Fits(name, challenge));

    /// <summary>A folder that is named for a challenge and holds source files is a hand-in for it.</summary>
    private Challenge? HandInFolder(string path, ImmutableArray<Entry> entries)
    {
        bool hasSource = entries.Any(entry => HandInName.Of(entry.Name) is { Form: HandInForm.Script or HandInForm.CSharp });
        var fitting = selection.All.Where(challenge => selection.Has(challenge) && FileName.Like(challenge.Name, Name(path))).ToList();
        return hasSource && fitting is [var one] ? one : null;
    }

    private void AddForced(string path, string id, ImmutableArray<Entry> entries)
    {
        var meant = entries.FirstOrDefault(entry => entry.Name == id || entry.Name == id + ".zip");
        if (meant.Name is null)
            AddLearner(id, path, new LearnerSource.Folder());
        else
            _errors.Add(new(path, "is a folder of learners, and --learner names the one whose folder it is", $"{path}/{meant.Name}"));
    }

    private void AddClass(string path, ImmutableArray<Entry> entries)
    {
        int before = _found.Count;
        var folders = entries.Where(entry => entry.Kind == EntryKind.Folder).Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries.Where(entry => !FileName.IsIgnored(entry.Name)))
            AddMember(path, entry, folders);
        _orphans.AddRange(VerifiedReport.OrphansAmong(entries.Select(entry => entry.Name)).Select(FileName.Show));
        if (_found.Count == before)
            _errors.Add(new(path, "no learner in it; one learner's folder without any known pack is named with --learner"));
    }

    private void AddMember(string path, Entry entry, HashSet<string> taken)
    {
        string name = entry.Name, full = $"{path}/{name}";
        if (entry.Kind == EntryKind.Folder)
        {
            if (Nearest.Name(name, selection.Packs.Select(pack => pack.Id)) is { } near)
                Note(name, $"taken for a learner; if it is a pack, did you mean {near}?");
            AddLearner(name, full, new LearnerSource.Folder());
        }
        else if (Refusals.Of(entry.Kind) is { } refusal)
            Note(name, refusal);
        else if (!IsZip(name))
            Note(name, "a loose file that belongs to no learner");
        else if (taken.Add(name[..^4]))
            AddLearner(name[..^4], full, new LearnerSource.Archive());
        else
            Note(name, $"not read: another folder or zip stands for {FileName.Show(name[..^4])}");
    }

    private void FindFile(string path)
    {
        string name = Name(path);
        var parsed = HandInName.Of(name);
        var fitting = selection.All.Where(challenge => selection.Has(challenge) && HandInName.Fits(name, challenge)).ToList();
        if (parsed is null)
            _errors.Add(new(path, "is no hand-in: those end in .csx, .cs or .zip"));
        else if (fitting is [var one])
            _handIns.Add((path, one));
        else if (fitting.Count > 1)
            _errors.Add(new(path, $"fits more than one challenge, say which with --challenge: {string.Join(", ", fitting.Select(fit => fit.Id))}"));
        else if (IsZip(name) && (selection.Challenges.Count != 1 || HoldsPacks(path)))
            AddLearner(name[..^4], path, new LearnerSource.Archive());
        else if (selection.Challenges.Count == 1)
            _handIns.Add((path, selection.All.First(selection.Has)));
        else
            _errors.Add(new(path, "fits no challenge by its name; say which with --challenge",
                Nearest.Name(parsed.Value.Stem, selection.All.Where(selection.Has).Select(challenge => challenge.Name))));
    }

    private bool HoldsPacks(string path) =>
        DiskFolder.Read(path, SubmissionLimits.LearnerArchiveBytes).Value is { } bytes
        && ZipFolder.Over(bytes, SubmissionLimits.LearnerArchiveEntries, 0).Value is { } archive
        && ArchiveTop.Of(archive, name => selection.Pack(name) is null, _ => { }).List().Value.Any(entry => selection.Pack(entry.Name) is not null);

    private void AddLearner(string rawName, string path, LearnerSource source)
    {
        if (request.Learner is not null && request.Paths.Length > 1)
            _errors.Add(new(path, "--learner names one learner: give one folder or zip, or only files"));
        string name = request.Learner ?? rawName;
        _found.Add((name, new(FileName.Show(name), path) { Source = source }));
    }

    private void Note(string name, string message) => _notes.Add(new(FileName.Show(name), message));

    private static bool IsZip(string name) => name.Length > 4 && name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static bool IsName(string id) =>
        id.Length is > 0 and <= 100 && id[0] != '.' && id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ' ' or '@' or '+');

    private static string Trimmed(string path) => Path.TrimEndingDirectorySeparator(path);

    private static string Name(string path) => DiskFolder.LastPart(path) is "" or "." or ".."
        ? DiskFolder.LastPart(Path.GetFullPath(path)) is { Length: > 0 } full ? full : "learner"
        : DiskFolder.LastPart(path);

    private static string? NearestPath(string path)
    {
        var around = DiskFolder.Around(path);
        using var folder = around.Value;
        string name = DiskFolder.LastPart(path);
        return folder?.List().Value is { IsDefault: false } entries && Nearest.Name(name, entries.Select(entry => entry.Name)) is { } near
            ? path[..^name.Length] + near
            : null;
    }
}
