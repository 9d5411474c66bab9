using System.Security.Cryptography;
using System.Text;
using Grader.Grading.Caching;
using Grader.Running;

namespace Grader.Learning;

/// <summary>
/// What trainings came to, on disk, so that a class that tries the same configuration trains it once. An entry depends on the whole request
/// (configuration, table, splits, noise, seed) and on the worker's build (rule 41).
/// </summary>
public sealed class TrainingCache
{
    private const string Format = "grader-training/1";

    private readonly CacheFolder _folder;
    private readonly Lazy<string> _environment;

    private TrainingCache(CacheFolder folder, string workerFolder) =>
        (_folder, _environment) = (folder, new Lazy<string>(() => ChallengeCache.EnvironmentHash(workerFolder)));

    /// <summary>Null where there is no folder that is safe to use.</summary>
    /// <param name="workerFolder">Where the learning worker lies; it is not looked into before something is trained.</param>
    public static TrainingCache? Open(string workerFolder) => Open(null, workerFolder);

    internal static TrainingCache? Open(string? root, string workerFolder) =>
        CacheFolder.Open(root) is { } folder ? new TrainingCache(folder, workerFolder) : null;

    internal SeedResult? Find(byte[] request)
    {
        try
        {
            if (_folder.Find(Key(request)) is not { } entry)
                return null;
            var reader = new WireReader(entry);
            var result = ResultWire.Read(ref reader);
            reader.End();
            return result;
        }
        catch (WireException)
        {
            return null;
        }
    }

    internal void Keep(byte[] request, SeedResult result)
    {
        var entry = new WireWriter();
        ResultWire.Write(entry, result);
        _folder.Keep(Key(request), entry.Written);
    }

    private byte[] Key(byte[] request) =>
        [.. Encoding.UTF8.GetBytes($"{Format}\n{_environment.Value}\n"), .. SHA256.HashData(request)];
}
