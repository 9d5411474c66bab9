using System.Collections.Immutable;
using Grader.Submissions;
using Grader.Submissions.Folders;

namespace Grader.Importing;

/// <summary>A download as it was got: a zip, or the folder that somebody unpacked it to.</summary>
internal static class DownloadFolder
{
    /// <param name="leaveOut">Takes entries of the archive with names that are no names: one of them must not cost a class.</param>
    /// <exception cref="ImportException" />
    public static IFolder Open(string path, Action<string, string> leaveOut)
    {
        var opened = DiskFolder.KindOf(path) switch
        {
            EntryKind.Folder => DiskFolder.At(path),
            EntryKind.File => Archive(path, leaveOut),
            EntryKind.Link => Access<IFolder>.Refused(Refusals.Link),
            null => Access<IFolder>.Refused(Refusals.Gone),
            _ => Access<IFolder>.Refused(Refusals.Special),
        };
        return opened.Value ?? throw new ImportException(opened.Refusal!);
    }

    /// <summary>All that is in it, in the order of the raw names. A class is more than a folder of one learner may hold.</summary>
    /// <exception cref="ImportException" />
    public static ImmutableArray<Entry> List(IFolder folder)
    {
        var listed = folder.List();
        return listed.IsRefused
            ? throw new ImportException(listed.Refusal!)
            : [.. listed.Value.Where(entry => !entry.Name.StartsWith('.') && entry.Name != "__MACOSX")];
    }

    private static Access<IFolder> Archive(string path, Action<string, string> leaveOut)
    {
        var bytes = DiskFolder.Read(path, ImportLimits.ArchiveBytes);
        return bytes.Value is { } archive
            ? ZipFolder.Over(archive, ImportLimits.ArchiveEntries, ImportLimits.ArchiveBytes, leaveOut)
            : Access<IFolder>.Refused(bytes.Refusal!);
    }
}
