using Grader.Submissions.Folders;

namespace Grader.Grading.Caching;

/// <summary>Tells what only we can have written: what the cache holds is believed, so nobody else may have put it there (rule 45).</summary>
internal static class OwnFiles
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>A file or folder, no link, that belongs to us and that nobody else may enter. On Windows the user's profile sees to that.</summary>
    /// <exception cref="IOException">There is none.</exception>
    public static bool IsOurs(string path)
    {
        if (new FileInfo(path).LinkTarget is not null)
            return false;
        return OperatingSystem.IsWindows() || ((File.GetUnixFileMode(path) & Others) == 0 && BelongsToUs(path));
    }

    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    // .NET does not tell owners; where they can't be asked for, a mode of 0700 has kept all but root out.
    private static bool BelongsToUs(string path) => !LinuxFiles.AreUsable || LinuxFiles.IsOwn(path);
}
