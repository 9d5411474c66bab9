using System.Security.Cryptography;

namespace Grader.Learning;

/// <summary>
/// What the last trainings of this run came to: the checks of a challenge train the same configuration, one after another, and not every run
/// has a cache. Safe for use by many threads.
/// </summary>
internal sealed class RecentTrainings
{
    /// <summary>Five seeds of a few configurations, for each of many threads; a result is a few kilobytes.</summary>
    private const int Most = 500;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, SeedResult> _results = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldestFirst = new();

    public SeedResult? Find(byte[] request)
    {
        lock (_lock)
            return _results.GetValueOrDefault(Key(request));
    }

    public void Keep(byte[] request, SeedResult result)
    {
        lock (_lock)
        {
            string key = Key(request);
            if (!_results.TryAdd(key, result))
                return;
            _oldestFirst.Enqueue(key);
            if (_oldestFirst.Count > Most)
                _results.Remove(_oldestFirst.Dequeue());
        }
    }

    private static string Key(byte[] request) => Convert.ToHexString(SHA256.HashData(request));
}
