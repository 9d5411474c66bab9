using System.Security.Cryptography;

namespace Grader.Grading.Caching;

/// <summary>
/// Entries on disk, each named by a hash of all that it depends on. What is not ours, open to others, a link, damaged or unreadable is not used,
/// and the folder may be deleted at any time.
/// </summary>
internal sealed class CacheFolder
{
    private const int HashLength = 32;

    private readonly string _folder;

    private CacheFolder(string folder) => _folder = folder;

    /// <summary>Null where there is no folder that is safe to use.</summary>
    public static CacheFolder? Open(string? root = null)
    {
        string folder = Path.Combine(root ?? Root(), "grader");
        try
        {
            if (!Directory.Exists(folder))
                OwnFiles.CreateFolder(folder);
            return OwnFiles.IsOurs(folder) ? new CacheFolder(folder) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <param name="key">Everything that the entry depends on, in any length.</param>
    public byte[]? Find(ReadOnlySpan<byte> key)
    {
        try
        {
            string path = PathOf(key);
            if (!File.Exists(path) || !OwnFiles.IsOurs(path))
                return null;
            byte[] bytes = File.ReadAllBytes(path);
            bool isWhole = bytes.Length >= HashLength && SHA256.HashData(bytes.AsSpan(HashLength)).AsSpan().SequenceEqual(bytes.AsSpan(0, HashLength));
            return isWhole ? bytes[HashLength..] : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Keep(ReadOnlySpan<byte> key, ReadOnlySpan<byte> entry)
    {
        string path = PathOf(key), temporary = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(temporary, options))
            {
                file.Write(SHA256.HashData(entry));
                file.Write(entry);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A cache that can't be written is a slower next run, nothing else.
        }
    }

    private string PathOf(ReadOnlySpan<byte> key) => Path.Combine(_folder, Convert.ToHexStringLower(SHA256.HashData(key)));

    private static string Root()
    {
        string? xdg = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (!string.IsNullOrEmpty(xdg) && Path.IsPathRooted(xdg))
            return xdg;
        return OperatingSystem.IsWindows()
            ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache");
    }
}
