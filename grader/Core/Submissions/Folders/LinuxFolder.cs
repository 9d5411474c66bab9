using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Grader.Submissions.Folders;

/// <summary>A folder held open by its descriptor: what is read in it stays within it, whoever renames or links meanwhile.</summary>
internal sealed class LinuxFolder : IFolder
{
    private readonly SafeFileHandle _folder;

    private LinuxFolder(SafeFileHandle folder) => _folder = folder;

    public static Access<IFolder> At(string path) => At(null, path);

    public static EntryKind? KindOf(string path) => LinuxFiles.KindOf(null, path);

    public Access<IFolder> Open(string name) => At(_folder, name);

    public Access<ImmutableArray<Entry>> List()
    {
        if (LinuxFiles.List(_folder) is not { } names)
            return Access<ImmutableArray<Entry>>.Refused(Why());
        // What went away since, or will not tell its kind, is named with the files; opening it gives the reason.
        return Access<ImmutableArray<Entry>>.Of([.. names
            .Select(found => new Entry(found.Name, found.Kind ?? LinuxFiles.KindOf(_folder, found.Name) ?? EntryKind.File))
            .OrderBy(entry => entry.Name, Comparer<string>.Create(FileName.Compare))]);
    }

    public Access<byte[]> Read(string name, int limit)
    {
        // Asked before opening: opening a device can have effects. Asked again of what was opened: it may have been swapped.
        if (LinuxFiles.KindOf(_folder, name) is { } kind and not EntryKind.File)
            return Access<byte[]>.Refused(Refusals.Of(kind) ?? Refusals.Folder);
        using var file = LinuxFiles.OpenFile(_folder, name);
        if (file is null)
            return Access<byte[]>.Refused(Why());
        if (LinuxFiles.KindOf(file) != EntryKind.File)
            return Access<byte[]>.Refused(Refusals.Special);
        return BoundedRead.All(file, limit);
    }

    public DateTimeOffset? ChangedAt(string name) => LinuxFiles.ChangedAt(_folder, name);

    public void Dispose() => _folder.Dispose();

    private static Access<IFolder> At(SafeFileHandle? parent, string name)
    {
        if (LinuxFiles.OpenFolder(parent, name) is { } opened)
            return Access<IFolder>.Of(new LinuxFolder(opened));
        string why = Why();
        // A link is no directory to the system; the learner is told what it is.
        return Access<IFolder>.Refused(LinuxFiles.KindOf(parent, name) is EntryKind.Link ? Refusals.Link : why);
    }

    /// <summary>Why the last call failed.</summary>
    public static string Why() => Marshal.GetLastPInvokeError() switch
    {
        LinuxFiles.NoSuchFile => Refusals.Gone,
        LinuxFiles.PermissionDenied => Refusals.Denied,
        LinuxFiles.NotADirectory => Refusals.NoFolder,
        LinuxFiles.TooManyLinks => Refusals.Link,
        LinuxFiles.NoSuchDevice => Refusals.Special,
        _ => Refusals.Unreadable,
    };
}
