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
/// </summary>
public sealed class ChallengeCache
{
    private const string Format = "grader-cache/1";

    private readonly CacheFolder _folder;
    private readonly string _environment;

    private ChallengeCache(CacheFolder folder, string environment) => (_folder, _environment) = (folder, environment);

    /// <summary>Null where there is no folder that is safe to use.</summary>
    /// <param name="environment">A hash over the workers' bytes: see <see cref="EnvironmentHash"/>.</param>
    public static ChallengeCache? Open(string environment) => Open(null, environment);

    internal static ChallengeCache? Open(string? root, string environment) =>
        CacheFolder.Open(root) is { } folder ? new ChallengeCache(folder, environment) : null;

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
            return _folder.Find(Key(challenge, contentHash)) is { } entry ? PreparedCodec.Read(challenge, entry) : null;
        }
        catch (WireException)
        {
            return null;
        }
    }

    public void Keep(PreparedChallenge prepared, string contentHash) =>
        _folder.Keep(Key(prepared.Challenge, contentHash), PreparedCodec.Write(prepared));

    private byte[] Key(Challenge challenge, string contentHash)
    {
        var limits = challenge.Limits;
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"{_environment}\n{challenge.Id}\n{contentHash}\n{limits.Cpu.Ticks} {limits.Wall.Ticks} {limits.Memory} {limits.Output} {limits.TotalCpu.Ticks} {limits.TotalWall.Ticks}"));
    }
}
