using Microsoft.Win32.SafeHandles;

namespace Grader.Submissions.Folders;

/// <summary>
/// The only writes into a folder that somebody else filled: a report beside its submission, under <c>--verify</c> and
/// <c>accept</c>. A link in the way is replaced or deleted itself; what it points to is never touched.
/// Every method gives null, or why it could not.
/// </summary>
internal static class ReportFiles
{
    public static string? Write(string folder, string name, ReadOnlySpan<byte> content)
    {
        // Beside it first: no reader ever sees half a report, and to rename never follows. A leading dot is ignored everywhere.
        string temporary = $".{name}.{Environment.ProcessId}";
        if (!LinuxFiles.AreUsable)
            return WritePortably(folder, name, temporary, content);
        using var open = LinuxFiles.OpenFolder(null, folder);
        if (open is null || !LinuxFiles.Delete(open, temporary))
            return LinuxFolder.Why();
        using (var file = LinuxFiles.CreateFile(open, temporary))
        {
            if (file is null)
                return LinuxFolder.Why();
            RandomAccess.Write(file, content, 0);
        }
        return LinuxFiles.Rename(open, temporary, name) ? null : LinuxFolder.Why();
    }

    public static string? Delete(string folder, string name)
    {
        if (!LinuxFiles.AreUsable)
            return Portably(folder, () => File.Delete(Path.Combine(folder, name)));
        using var open = LinuxFiles.OpenFolder(null, folder);
        return open is not null && LinuxFiles.Delete(open, name) ? null : LinuxFolder.Why();
    }

    public static string? Rename(string folder, string from, string to)
    {
        if (!LinuxFiles.AreUsable)
            return Portably(folder, () => File.Move(Path.Combine(folder, from), Path.Combine(folder, to), overwrite: true));
        using var open = LinuxFiles.OpenFolder(null, folder);
        return open is not null && LinuxFiles.Rename(open, from, to) ? null : LinuxFolder.Why();
    }

    private static string? WritePortably(string folder, string name, string temporary, ReadOnlySpan<byte> content)
    {
        byte[] bytes = content.ToArray();
        string path = Path.Combine(folder, temporary);
        return Portably(folder, () =>
        {
            File.Delete(path);
            using (var file = new FileStream(path, FileMode.CreateNew))
                file.Write(bytes);
            File.Move(path, Path.Combine(folder, name), overwrite: true);
        });
    }

    private static string? Portably(string folder, Action write)
    {
        if (PortableFolder.KindOf(folder) is not EntryKind.Folder and var kind)
            return kind is null ? Refusals.Gone : Refusals.Of(kind.Value) ?? Refusals.NoFolder;
        try
        {
            write();
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return Refusals.Denied;
        }
        catch (IOException e)
        {
            return e.Message;
        }
    }
}
