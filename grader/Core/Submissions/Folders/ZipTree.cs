using System.Collections.Immutable;
using System.IO.Compression;

namespace Grader.Submissions.Folders;

/// <summary>
/// The names of an archive as a tree, checked; and its bytes under limits that count what really comes out. .NET's reader
/// neither checks sums nor says when less comes out than was announced: that is done here.
/// </summary>
internal sealed class ZipTree
{
    private readonly Dictionary<string, ZipArchiveEntry> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, EntryKind> _kinds = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Entry>> _children = new(StringComparer.OrdinalIgnoreCase) { [""] = [] };
    private int _unpackable;

    private ZipTree(int unpackedLimit) => _unpackable = unpackedLimit;

    public static Access<ZipTree> Read(byte[] archive, int entryLimit, int unpackedLimit, Action<string, string>? leaveOut = null)
    {
        try
        {
            var entries = new ZipArchive(new MemoryStream(archive, writable: false), ZipArchiveMode.Read).Entries;
            if (entries.Count > entryLimit)
                return Access<ZipTree>.Refused($"has more than {entryLimit} entries");
            long byRatio = Math.Max(SubmissionLimits.FileBytes, (long)SubmissionLimits.ArchiveRatio * archive.Length);
            var tree = new ZipTree((int)Math.Min(unpackedLimit, byRatio));
            foreach (var entry in entries)
                if (tree.Add(entry) is not { } why)
                    continue;
                else if (leaveOut is not null)
                    leaveOut(Shortened(entry.FullName), why);
                else
                    return Access<ZipTree>.Refused($"has an entry '{FileName.Show(Shortened(entry.FullName))}' that {why}");
            return Access<ZipTree>.Of(tree);
        }
        catch (Exception e) when (IsDamage(e))
        {
            return Access<ZipTree>.Refused("is not a zip archive, or is damaged");
        }
    }

    public EntryKind? KindOf(string path) => _kinds.TryGetValue(path, out var kind) ? kind : null;

    /// <summary>Before 1990 are the times of who packed without one.</summary>
    public DateTimeOffset? ChangedAt(string path) =>
        _files.TryGetValue(path, out var entry) && entry.LastWriteTime.Year >= 1990 ? new DateTimeOffset(entry.LastWriteTime.DateTime, TimeSpan.Zero) : null;

    public ImmutableArray<Entry> List(string prefix) =>
        [.. _children[prefix].OrderBy(entry => entry.Name, Comparer<string>.Create(FileName.Compare))];

    public Access<byte[]> Unpack(string path, int limit)
    {
        var entry = _files[path];
        if (entry.IsEncrypted)
            return Access<byte[]>.Refused("is encrypted");
        try
        {
            using var stream = entry.Open();
            return Checked(entry, BoundedRead.All(stream, Math.Min(limit, _unpackable)), limit);
        }
        catch (Exception e) when (IsDamage(e))
        {
            return Access<byte[]>.Refused("is damaged, or packed in a way that is not supported");
        }
    }

    private Access<byte[]> Checked(ZipArchiveEntry entry, Access<byte[]> unpacked, int limit)
    {
        if (unpacked.Value is not { } bytes)
            return limit <= _unpackable ? unpacked : Access<byte[]>.Refused("is beyond what is unpacked of one archive");
        _unpackable -= bytes.Length;
        bool whole = bytes.Length == entry.Length && Crc32.Of(bytes) == entry.Crc32;
        return whole ? unpacked : Access<byte[]>.Refused("is damaged: its length or check sum is not what the archive says");
    }

    /// <summary>What .NET's reader throws at bytes that are no archive; the fuzz tests made it throw nothing else.</summary>
    private static bool IsDamage(Exception e) => e is InvalidDataException or IOException;

    /// <summary>Null, or a clause that goes on from the entry's name.</summary>
    private string? Add(ZipArchiveEntry entry)
    {
        string path = entry.FullName;
        if (ZipName.Fault(path) is { } fault)
            return fault;
        bool isFolder = path[^1] == '/';
        string[] parts = (isFolder ? path[..^1] : path).Split('/');
        string prefix = "";
        foreach (string folder in isFolder ? parts : parts[..^1])
        {
            if (AddFolder(prefix, folder) is { } clash)
                return clash;
            prefix += folder + "/";
        }
        return isFolder ? null : AddFile(prefix, parts[^1], entry);
    }

    private string? AddFolder(string prefix, string name)
    {
        if (_kinds.TryGetValue(prefix + name, out var kind))
            return kind == EntryKind.Folder && _children[prefix].Any(child => child.Name == name) ? null : Twice;
        _kinds[prefix + name] = EntryKind.Folder;
        _children[prefix].Add(new(name, EntryKind.Folder));
        _children[$"{prefix}{name}/"] = [];
        return null;
    }

    private string? AddFile(string prefix, string name, ZipArchiveEntry entry)
    {
        var kind = ZipName.Kind(entry.ExternalAttributes);
        if (!_kinds.TryAdd(prefix + name, kind))
            return Twice;
        _children[prefix].Add(new(name, kind));
        _files[prefix + name] = entry;
        return null;
    }

    private const string Twice = "is there twice";

    private static string Shortened(string name) => name.Length <= 80 ? name : name[..80] + "…";
}
