using System.Collections.Immutable;
using System.IO.Compression;

namespace Grader.Submissions.Folders;

/// <summary>A folder within an archive that is held in memory, packed. Files are unpacked when they are read, never to disk.</summary>
internal sealed class ZipFolder : IFolder
{
    private readonly ZipTree _tree;
    private readonly string _prefix;

    private ZipFolder(ZipTree tree, string prefix) => (_tree, _prefix) = (tree, prefix);

    /// <summary>Refused as a whole where any name in it is not plainly one file of this archive.</summary>
    /// <param name="leaveOut">Takes the name of such an entry, and why, where one of them must not cost all the others; then only it is left out.</param>
    public static Access<IFolder> Over(byte[] archive, int entryLimit, int unpackedLimit, Action<string, string>? leaveOut = null)
    {
        var tree = ZipTree.Read(archive, entryLimit, unpackedLimit, leaveOut);
        return tree.Value is { } read ? Access<IFolder>.Of(new ZipFolder(read, "")) : Access<IFolder>.Refused(tree.Refusal!);
    }

    public Access<ImmutableArray<Entry>> List() => Access<ImmutableArray<Entry>>.Of(_tree.List(_prefix));

    public Access<byte[]> Read(string name, int limit) => _tree.KindOf(_prefix + name) switch
    {
        EntryKind.File => _tree.Unpack(_prefix + name, limit),
        null => Access<byte[]>.Refused(Refusals.Gone),
        { } kind => Access<byte[]>.Refused(Refusals.Of(kind) ?? Refusals.Folder),
    };

    public Access<IFolder> Open(string name) => _tree.KindOf(_prefix + name) switch
    {
        EntryKind.Folder => Access<IFolder>.Of(new ZipFolder(_tree, $"{_prefix}{name}/")),
        null => Access<IFolder>.Refused(Refusals.Gone),
        { } kind => Access<IFolder>.Refused(Refusals.Of(kind) ?? Refusals.NoFolder),
    };

    public DateTimeOffset? ChangedAt(string name) => _tree.ChangedAt(_prefix + name);

    public void Dispose()
    {
    }
}
