using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Submissions.Folders;

namespace Grader.Submissions;

/// <summary>Reads what was handed in for one challenge of kind <c>code</c> or <c>program</c>: a file, a folder or a zip.</summary>
internal static class HandInReader
{
    /// <param name="candidates">Everything in the folder that is named for the challenge.</param>
    public static HandIn Read(IFolder folder, IReadOnlyList<Entry> candidates, Challenge challenge) => candidates switch
    {
        [] => new HandIn.Missing(challenge),
        [var one] => Read(folder, one, challenge),
        _ => TwoAtOnce(challenge, candidates.Select(candidate => candidate.Kind == EntryKind.Folder ? candidate.Name + "/" : candidate.Name)),
    };

    public static HandIn.Rejected TwoAtOnce(Challenge challenge, IEnumerable<string> names) =>
        new(challenge, $"more than one hand-in at once: {string.Join(", ", names.Select(FileName.Show))}; keep one");

    private static HandIn Read(IFolder folder, Entry entry, Challenge challenge)
    {
        var sources = new SourceCollector();
        string? refusal = Refusals.Of(entry.Kind) is { } kind
            ? $"{FileName.Show(entry.Name)} {kind}"
            : Collect(folder, entry, sources);
        refusal ??= HandInForms.Fault(challenge, sources.Files);
        return refusal is null
            ? new HandIn.Code(challenge, [.. sources.Files], [.. sources.Notes])
            : new HandIn.Rejected(challenge, refusal);
    }

    private static string? Collect(IFolder folder, Entry entry, SourceCollector sources) => (entry.Kind, HandInName.Of(entry.Name)) switch
    {
        (EntryKind.Folder, null) => CollectFolder(folder, entry.Name, sources),
        (EntryKind.Folder, _) => $"{FileName.Show(entry.Name)} {Refusals.Folder}",
        (_, { Form: HandInForm.Archive } name) => CollectArchive(folder, entry.Name, name.Stem, sources),
        _ => sources.AddFile(folder, entry.Name, entry.Name),
    };

    private static string? CollectFolder(IFolder parent, string name, SourceCollector sources)
    {
        var opened = parent.Open(name);
        using var folder = opened.Value;
        return folder is null ? $"{FileName.Show(name)} {opened.Refusal}" : sources.AddFolder(folder, name);
    }

    private static string? CollectArchive(IFolder parent, string name, string stem, SourceCollector sources)
    {
        var bytes = parent.Read(name, SubmissionLimits.HandInArchiveBytes);
        var opened = bytes.Value is { } read
            ? ZipFolder.Over(read, SubmissionLimits.HandInArchiveEntries, 2 * SubmissionLimits.HandInBytes)
            : Access<IFolder>.Refused(bytes.Refusal!);
        if (opened.Value is not { } top)
            return $"{FileName.Show(name)} {opened.Refusal}";
        return sources.AddFolder(ArchiveTop.Of(top, _ => true, sources.LeaveOut), stem);
    }
}
