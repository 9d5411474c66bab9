using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Grader.Challenges;
using Grader.Running;
using Grader.Submissions.Folders;

namespace Grader.Grading.Caching;

/// <summary>
/// Prepared challenges on disk, so that the hundredth run does not compile and run the references again. An entry's name is a
/// hash of all that it depends on: every file of the challenge, its limits, and the bytes of the workers and the runtime.
/// What is not ours, open to others, a link, damaged or unreadable is not used, and the folder may be deleted at any time.
/// </summary>
public sealed class ChallengeCache
{
    private const string Format = "grader-cache/1";
    private const int HashLength = 32;

    private readonly string _folder;
    private readonly string _environment;

    private ChallengeCache(string folder, string environment) => (_folder, _environment) = (folder, environment);

    /// <summary>Null where there is no folder that is safe to use.</summary>
    /// <param name="environment">A hash over the workers' bytes: see <see cref="EnvironmentHash"/>.</param>
    public static ChallengeCache? Open(string environment)
    {
        string folder = Path.Combine(Root(), "grader");
        try
        {
            if (!Directory.Exists(folder))
                CreatePrivate(folder);
            return IsOurs(new DirectoryInfo(folder)) ? new ChallengeCache(folder, environment) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What a cached answer depends on besides its challenge.</summary>
    public static string EnvironmentHash(params string[] workerFolders)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // What Core makes of the answers changes with Core: its build says which it is.
        hash.AppendData(Encoding.UTF8.GetBytes($"{Format}\n{typeof(ChallengeCache).Module.ModuleVersionId}\n{Environment.Version}\n{Environment.OSVersion.Platform}\n"));
        foreach (string folder in workerFolders)
        {
            foreach (string file in Directory.EnumerateFiles(folder, "Grader.*.dll").Order(StringComparer.Ordinal))
                hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public PreparedChallenge? Find(Challenge challenge, string contentHash)
    {
        try
        {
            string path = PathOf(challenge, contentHash);
            var file = new FileInfo(path);
            if (!file.Exists || !IsOurs(file))
                return null;
            byte[] bytes = File.ReadAllBytes(path);
            if (bytes.Length < HashLength || !SHA256.HashData(bytes.AsSpan(HashLength)).AsSpan().SequenceEqual(bytes.AsSpan(0, HashLength)))
                return null;
            return PreparedCodec.Read(challenge, bytes.AsSpan(HashLength));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or WireException or FormatException)
        {
            return null;
        }
    }

    public void Keep(PreparedChallenge prepared, string contentHash)
    {
        byte[] bytes = PreparedCodec.Write(prepared);
        string path = PathOf(prepared.Challenge, contentHash), temporary = $"{path}.{Environment.ProcessId}";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(temporary, options))
            {
                file.Write(SHA256.HashData(bytes));
                file.Write(bytes);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A cache that can't be written is a slower next run, nothing else.
        }
    }

    private string PathOf(Challenge challenge, string contentHash)
    {
        var limits = challenge.Limits;
        string key = string.Create(CultureInfo.InvariantCulture,
            $"{_environment}\n{challenge.Id}\n{contentHash}\n{limits.Cpu.Ticks} {limits.Wall.Ticks} {limits.Memory} {limits.Output} {limits.TotalCpu.Ticks} {limits.TotalWall.Ticks}");
        return Path.Combine(_folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))));
    }

    private static string Root()
    {
        string? xdg = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (!string.IsNullOrEmpty(xdg) && Path.IsPathRooted(xdg))
            return xdg;
        return OperatingSystem.IsWindows()
            ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache");
    }

    private static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>No link, nobody else's, and closed to all others: who could write it could give himself any verdict.</summary>
    private static bool IsOurs(FileSystemInfo entry)
    {
        if (entry.LinkTarget is not null || (LinuxFiles.AreUsable && !LinuxFiles.IsOwn(entry.FullName)))
            return false;
        if (OperatingSystem.IsWindows())
            return true;
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        return (entry.UnixFileMode & others) == 0;
    }
}
