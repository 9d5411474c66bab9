using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Grader.Challenges;
using Grader.Running;

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
    public static ChallengeCache? Open(string environment) => Open(Root(), environment);

    internal static ChallengeCache? Open(string root, string environment)
    {
        string folder = Path.Combine(root, "grader");
        try
        {
            if (!Directory.Exists(folder))
                OwnFiles.CreateFolder(folder);
            return OwnFiles.IsOurs(folder) ? new ChallengeCache(folder, environment) : null;
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
        // This library reads what it wrote: an entry is of no use to another build of it.
        var own = typeof(ChallengeCache).Module.ModuleVersionId;
        hash.AppendData(Encoding.UTF8.GetBytes($"{Format}\n{own}\n{Environment.Version}\n{RuntimeInformation.RuntimeIdentifier}\n"));
        // The workers' own bytes, and the versions of the packages beside them, Roslyn's above all: hashing those would take as long as starting.
        foreach (string file in workerFolders.SelectMany(Files))
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> Files(string workerFolder) =>
        Directory.EnumerateFiles(workerFolder, "Grader.*.dll").Concat(Directory.EnumerateFiles(workerFolder, "*.deps.json")).Order(StringComparer.Ordinal);

    public PreparedChallenge? Find(Challenge challenge, string contentHash)
    {
        try
        {
            string path = PathOf(challenge, contentHash);
            if (!File.Exists(path) || !OwnFiles.IsOurs(path))
                return null;
            byte[] bytes = File.ReadAllBytes(path);
            if (bytes.Length < HashLength || !SHA256.HashData(bytes.AsSpan(HashLength)).AsSpan().SequenceEqual(bytes.AsSpan(0, HashLength)))
                return null;
            return PreparedCodec.Read(challenge, bytes.AsSpan(HashLength));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or WireException)
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
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
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
}
