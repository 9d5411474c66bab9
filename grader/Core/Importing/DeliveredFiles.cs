using System.Collections.Immutable;
using Grader.Submissions;
using Grader.Submissions.Folders;

namespace Grader.Importing;

/// <summary>Reads files of a download that may be hand-ins. Whatever else there is gets a line of its own, and is not opened.</summary>
/// <param name="isHandIn">Whether a file of this name is named for a challenge: then a zip is one hand-in, and else it is a wrapping.</param>
internal sealed class DeliveredFiles(Func<string, bool> isHandIn, List<LeftOut> leftOut)
{
    public ImmutableArray<DeliveredFile> Below(IFolder folder, string place)
    {
        var found = ImmutableArray.CreateBuilder<DeliveredFile>();
        Walk(folder, "", place, depth: 0, inArchive: false, found);
        return found.ToImmutable();
    }

    /// <summary>One file, or those of an archive that stands for them.</summary>
    /// <param name="path">The name that the learner gave it.</param>
    public ImmutableArray<DeliveredFile> At(IFolder folder, Entry entry, string path, string place)
    {
        var found = ImmutableArray.CreateBuilder<DeliveredFile>();
        Take(folder, entry, path, place, depth: 0, inArchive: false, found);
        return found.ToImmutable();
    }

    public void LeaveOut(string place, string why) => leftOut.Add(new(FileName.Show(place), why));

    /// <summary>Whether it may be a hand-in by its name alone.</summary>
    public static bool IsSource(string name) => HandInName.Of(name) is not null || PackAnswers.IsAnswers(name);

    private void Walk(IFolder folder, string path, string place, int depth, bool inArchive, ImmutableArray<DeliveredFile>.Builder found)
    {
        var listed = folder.ListSubmitted();
        if (depth > 2 * SubmissionLimits.Depth)
            LeaveOut(place, "is nested too deep");
        else if (listed.IsRefused)
            LeaveOut(place, listed.Refusal!);
        else
            foreach (var entry in listed.Value)
                Take(folder, entry, path + entry.Name, $"{place}/{entry.Name}", depth, inArchive, found);
    }

    private void Take(IFolder folder, Entry entry, string path, string place, int depth, bool inArchive, ImmutableArray<DeliveredFile>.Builder found)
    {
        if (entry.Kind == EntryKind.Folder)
            Descend(folder, entry.Name, path, place, depth, inArchive, found);
        else if (Refusals.Of(entry.Kind) is { } refusal)
            LeaveOut(place, refusal);
        else if (!IsSource(LastPart(path)))
            LeaveOut(place, "is no hand-in: those end in .csx, .cs or .zip, or are answers.yaml");
        else if (folder.Read(entry.Name, SubmissionLimits.LearnerArchiveBytes) is var read && read.Value is not { } content)
            LeaveOut(place, read.Refusal!);
        else if (HandInName.Of(path) is { Form: HandInForm.Archive } && !isHandIn(LastPart(path)))
            Unpack(content, path, place, inArchive, found);
        else
            found.Add(new(path, place, content, folder.ChangedAt(entry.Name)));
    }

    private void Descend(IFolder parent, string name, string path, string place, int depth, bool inArchive, ImmutableArray<DeliveredFile>.Builder found)
    {
        // What tools make of a project, and what macOS packs beside it.
        if (name is "bin" or "obj" or "__MACOSX")
            return;
        var opened = parent.Open(name);
        using var folder = opened.Value;
        if (folder is null)
            LeaveOut(place, opened.Refusal!);
        else
            Walk(folder, path + "/", place, depth + 1, inArchive, found);
    }

    private void Unpack(byte[] content, string path, string place, bool inArchive, ImmutableArray<DeliveredFile>.Builder found)
    {
        var opened = inArchive
            ? Access<IFolder>.Refused("is an archive in an archive")
            : ZipFolder.Over(content, SubmissionLimits.LearnerArchiveEntries, SubmissionLimits.LearnerArchiveBytes);
        using var archive = opened.Value;
        if (archive is null)
            LeaveOut(place, opened.Refusal!);
        else
            Walk(archive, path[..^LastPart(path).Length], place, depth: 0, inArchive: true, found);
    }

    private static string LastPart(string path) => path[(path.LastIndexOf('/') + 1)..];
}
