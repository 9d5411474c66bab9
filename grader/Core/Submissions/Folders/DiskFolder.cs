namespace Grader.Submissions.Folders;

/// <summary>Opens folders of the disk in the safest way the system has.</summary>
internal static class DiskFolder
{
    /// <summary>The last part of the path is not followed where it is a link; what comes before it is the caller's word.</summary>
    public static Access<IFolder> At(string path) => LinuxFiles.AreUsable ? LinuxFolder.At(path) : PortableFolder.At(path);

    /// <summary>Null: there is nothing of that name, or it is out of reach.</summary>
    public static EntryKind? KindOf(string path) => LinuxFiles.AreUsable ? LinuxFolder.KindOf(path) : PortableFolder.KindOf(path);

    /// <summary>Reads one file of the disk, as <see cref="IFolder.Read"/>.</summary>
    public static Access<byte[]> Read(string path, int limit)
    {
        var folder = Around(path);
        using var open = folder.Value;
        return open is null ? Access<byte[]>.Refused(folder.Refusal!) : open.Read(LastPart(path), limit);
    }

    /// <summary>The folder that holds what the path names.</summary>
    public static Access<IFolder> Around(string path) => At(Parent(path));

    public static string LastPart(string path) => path[(LastSeparator(path) + 1)..];

    // "x/." for "x": the folder of a file that was named may itself be reached through a link, as in /tmp on macOS.
    public static string Parent(string path) => LastSeparator(path) switch
    {
        < 0 => ".",
        var at => path[..(at + 1)] + ".",
    };

    private static int LastSeparator(string path) => path.LastIndexOfAny([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar]);
}
