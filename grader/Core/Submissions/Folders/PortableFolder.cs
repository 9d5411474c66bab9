using System.Collections.Immutable;

namespace Grader.Submissions.Folders;

/// <summary>A folder by its path, where there are no descriptors of folders. Asks what a name is before opening it; the time between is not covered.</summary>
internal sealed class PortableFolder(string path) : IFolder
{
    public static Access<IFolder> At(string path) => KindOf(path) switch
    {
        EntryKind.Folder => Access<IFolder>.Of(new PortableFolder(path)),
        EntryKind.File => Access<IFolder>.Refused(Refusals.NoFolder),
        { } kind => Access<IFolder>.Refused(Refusals.Of(kind)!),
        null => Access<IFolder>.Refused(Refusals.Gone),
    };

    public static EntryKind? KindOf(string path)
    {
        var info = new FileInfo(path);
        return (int)info.Attributes == -1 ? null : KindOf(info);
    }

    public Access<IFolder> Open(string name) => At(Path.Combine(path, name));

    public Access<ImmutableArray<Entry>> List() => Guarded(() => ImmutableArray.CreateRange(
        new DirectoryInfo(path).EnumerateFileSystemInfos()
            .Select(info => new Entry(info.Name, KindOf(info)))
            .OrderBy(entry => entry.Name, Comparer<string>.Create(FileName.Compare))));

    public Access<byte[]> Read(string name, int limit)
    {
        string file = Path.Combine(path, name);
        if (KindOf(file) is not EntryKind.File and var kind)
            return Access<byte[]>.Refused(kind is null ? Refusals.Gone : Refusals.Of(kind.Value) ?? Refusals.Folder);
        // .NET cannot tell a FIFO from a file outside Windows, and opening one waits for ever; its length is zero.
        if (new FileInfo(file).Length == 0)
            return Access<byte[]>.Of([]);
        var opened = Guarded(() => File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.Read));
        return opened.Value is { } handle ? BoundedRead.All(handle, limit) : Access<byte[]>.Refused(opened.Refusal!);
    }

    public DateTimeOffset? ChangedAt(string name) => new FileInfo(Path.Combine(path, name)) is { Exists: true } file
        ? DateTimeOffset.FromUnixTimeSeconds(new DateTimeOffset(file.LastWriteTimeUtc).ToUnixTimeSeconds())
        : null;

    public void Dispose()
    {
    }

    private static EntryKind KindOf(FileSystemInfo info) => info switch
    {
        { LinkTarget: not null } => EntryKind.Link,
        _ when info.Attributes.HasFlag(FileAttributes.ReparsePoint) => EntryKind.Link,
        _ when info.Attributes.HasFlag(FileAttributes.Directory) => EntryKind.Folder,
        _ when info.Attributes.HasFlag(FileAttributes.Device) => EntryKind.Special,
        _ => EntryKind.File,
    };

    private static Access<T> Guarded<T>(Func<T> read)
    {
        try
        {
            return Access<T>.Of(read());
        }
        catch (UnauthorizedAccessException)
        {
            return Access<T>.Refused(Refusals.Denied);
        }
        catch (IOException e)
        {
            return Access<T>.Refused(e is FileNotFoundException or DirectoryNotFoundException ? Refusals.Gone : Refusals.Unreadable);
        }
    }
}
