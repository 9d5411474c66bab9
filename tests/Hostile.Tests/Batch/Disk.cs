using System.Security.Cryptography;

namespace Hostile.Tests;

/// <summary>What lies where a submission might want to leave something.</summary>
internal static class Disk
{
    /// <summary>How entries call what they write in places that others use too.</summary>
    private const string Mark = "hostile-";

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = 0 };

    /// <summary>Every file and folder below a folder, with what is in it.</summary>
    public static string Snapshot(string folder) => string.Join('\n', Directory
        .EnumerateFileSystemEntries(folder, "*", Everything).Order(StringComparer.Ordinal)
        .Select(path => $"{Path.GetRelativePath(folder, path)} {Content(path)}"));

    /// <summary>What entries have written in the folders that belong to everybody, and when: other runs may have left something there.</summary>
    public static IEnumerable<string> Marked() =>
        from folder in (string[])["/", "/tmp", "/var/tmp", "/dev/shm", "/run", "/dev/mqueue"]
        where Directory.Exists(folder)
        from path in Directory.EnumerateFileSystemEntries(folder)
        where Path.GetFileName(path).StartsWith(Mark, StringComparison.Ordinal)
        select $"{path}, {File.GetLastWriteTimeUtc(path):O}";

    // A FIFO has no length, and opening it would wait for ever.
    private static string Content(string path) => new FileInfo(path) is { LinkTarget: null, Exists: true, Length: > 0 } file
        ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.FullName)))
        : new FileInfo(path).LinkTarget ?? "";
}
