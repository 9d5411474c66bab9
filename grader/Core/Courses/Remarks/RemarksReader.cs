using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Challenges.Keys;
using Grader.Submissions;
using Grader.Submissions.Folders;

namespace Grader.Courses.Remarks;

/// <summary>
/// Reads <c>remarks.yaml</c> in a learner's folder and in those of the packs in it. Only from folders of the disk: what a learner hands in as a zip cannot bring remarks of
/// its own, and <c>grader import</c> leaves such a file out.
/// </summary>
public sealed class RemarksReader
{
    public const string FileName = "remarks.yaml";

    private readonly ImmutableArray<Pack> _packs;
    private readonly List<Problem> _problems = [];
    private readonly List<Remark> _remarks = [];

    private RemarksReader(ImmutableArray<Pack> packs) => _packs = packs;

    /// <param name="learner">For the names of files in problems.</param>
    /// <param name="folder">Of the learner; that there is none, or no remarks, is no problem.</param>
    public static RemarksReading Read(ImmutableArray<Pack> packs, string learner, string folder)
    {
        var reader = new RemarksReader(packs);
        reader.ReadFile(folder, $"{learner}/{FileName}", pack: null);
        foreach (var pack in packs)
            reader.ReadFile(Path.Combine(folder, pack.Id), $"{learner}/{pack.Id}/{FileName}", pack);
        return new(reader._problems.Count == 0 ? new LearnerRemarks([.. reader._remarks]) : LearnerRemarks.None, [.. reader._problems]);
    }

    /// <summary>Whether there is any such file in a learner's folder, or in a folder in it.</summary>
    public static bool MayHave(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateDirectories(folder).Prepend(folder).Any(inner => DiskFolder.KindOf(Path.Combine(inner, FileName)) is not null);

    private void ReadFile(string folder, string shown, Pack? pack)
    {
        if (DiskFolder.KindOf(folder) != EntryKind.Folder || DiskFolder.KindOf(Path.Combine(folder, FileName)) is null)
            return;
        var faults = new Faults(Grader.Submissions.FileName.Show(shown), _problems);
        var read = DiskFolder.Read(Path.Combine(folder, FileName), SubmissionLimits.FileBytes);
        if (read.Value is not { } bytes)
            faults.Add(null, read.Refusal!);
        else if (TextFile.Decode(bytes) is TextFile.NotText not)
            faults.Add(null, not.Why);
        else if (YamlFile.Read(TextFile.WithLineFeeds(((TextFile.Text)TextFile.Decode(bytes)).Content), faults) is { } mapping)
            foreach (var (_, fields, line) in Fields.Read(mapping, RemarkKeys.All, faults, _ => null).Get(RemarkKeys.Remarks, []))
                Add(fields, line, pack, faults);
    }

    private void Add(Fields fields, int line, Pack? pack, Faults faults)
    {
        int before = faults.Count;
        decimal points = fields.Get(RemarkEntryKeys.Points, 0m);
        string? reason = fields.OrNull(RemarkEntryKeys.Reason), text = fields.OrNull(RemarkEntryKeys.Text);
        if (text is null && points == 0)
            faults.Add(line, "says nothing: give it a `text`, or `points` with a `reason`");
        if (points != 0 && reason is null)
            faults.Add(line, "points without a `reason`; the learner is told why");
        if (points == 0 && reason is not null)
            faults.Add(fields.LineOf(RemarkEntryKeys.Reason), "a `reason` without `points`; what is only to be said is a `text`");
        var challenge = fields.OrNull(RemarkEntryKeys.Challenge) is { } name ? Find(name, pack, fields.LineOf(RemarkEntryKeys.Challenge), faults) : null;
        if (points != 0 && pack is null && !fields.Has(RemarkEntryKeys.Challenge))
            faults.Add(line, "points for no pack; name the `challenge` as PACK/CHALLENGE, or write them into the remarks.yaml of the pack's folder");
        if (faults.Count == before)
            _remarks.Add(new(pack?.Id ?? challenge?.Id[..challenge.Id.IndexOf('/', StringComparison.Ordinal)], challenge?.Id, text, points, reason, line));
    }

    private Challenge? Find(string name, Pack? pack, int line, Faults faults)
    {
        var known = pack is null ? _packs.SelectMany(one => one.Challenges).ToList() : [.. pack.Challenges];
        var found = known.Find(challenge => challenge.Id == name || pack is not null && challenge.Name == name);
        if (found is null)
            faults.Add(line, $"there is no challenge `{name}`{(pack is null ? "" : $" in {pack.Id}")}",
                pack is null ? Nearest.Name(name, known.Select(one => one.Id)) : Nearest.Name(name, known.Select(one => one.Name)));
        return found;
    }
}
