using System.Collections.Immutable;
using Grader.Submissions;
using Grader.Submissions.Folders;

namespace Grader.Importing;

/// <summary>"Export submissions" of a Gradescope assignment: <c>submission_123/</c> each, and who they are from in <c>submission_metadata.yml</c>.</summary>
internal static class GradescopeDownload
{
    private const string Metadata = "submission_metadata.yml";

    /// <exception cref="ImportException">Nobody can tell who the submissions are from.</exception>
    public static ImmutableArray<Delivery> Read(IFolder folder, DeliveredFiles files)
    {
        using var top = Top(folder);
        var read = top.Read(Metadata, ImportLimits.MetadataBytes);
        if (read.Value is not { } bytes)
            throw new ImportException($"has no {Metadata}, which says who the submissions are from: it {read.Refusal}");
        var known = GradescopeMetadata.Read(bytes);
        var deliveries = ImmutableArray.CreateBuilder<Delivery>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in DownloadFolder.List(top).Where(entry => entry.Name != Metadata))
        {
            if (known.GetValueOrDefault(entry.Name) is not { } about)
                files.LeaveOut(entry.Name, $"is not in {Metadata}");
            else if (Files(top, entry, files) is { } found && seen.Add(entry.Name))
                deliveries.Add(new(about.Submitters, entry.Name, found, about.Created, null));
        }
        foreach (string gone in known.Keys.Where(name => !seen.Contains(name)).Order(StringComparer.Ordinal))
            files.LeaveOut(gone, $"is in {Metadata}, and not in the download");
        return deliveries.ToImmutable();
    }

    /// <summary>The export has its own name on top.</summary>
    private static IFolder Top(IFolder folder) =>
        DownloadFolder.List(folder) is [{ Kind: EntryKind.Folder, Name: var only }] && folder.Open(only).Value is { } inner ? inner : folder;

    private static ImmutableArray<DeliveredFile>? Files(IFolder parent, Entry entry, DeliveredFiles files)
    {
        // A submission of one file may be exported as that file.
        if (entry.Kind == EntryKind.File)
            return files.At(parent, entry, entry.Name, entry.Name);
        var opened = parent.Open(entry.Name);
        using var folder = opened.Value;
        if (folder is not null)
            return files.Below(folder, entry.Name);
        files.LeaveOut(entry.Name, opened.Refusal!);
        return null;
    }
}
