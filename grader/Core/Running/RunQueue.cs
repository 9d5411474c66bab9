using System.Globalization;
using Grader.Confining.Groups;

namespace Grader.Running;

/// <summary>
/// How long the threads of a process, and the one that calls, had to wait for a processor while others had it: whether somebody
/// was held up, or waited for something by the own doing.
/// </summary>
internal sealed class RunQueue
{
    /// <summary>By thread, in nanoseconds since it began.</summary>
    private readonly Dictionary<string, long> _waited = new(StringComparer.Ordinal);

    /// <returns>Null where the kernel does not tell.</returns>
    public static RunQueue? Look(int process)
    {
        var queue = new RunQueue();
        try
        {
            foreach (string thread in Directory.EnumerateDirectories($"/proc/{process}/task").Append("/proc/thread-self"))
                // Field 2 of 3. A thread that has ended meanwhile has none.
                if (Kernel.Read(thread, "schedstat").Split(' ') is [_, var waited, _])
                    queue._waited.Add(thread, long.Parse(waited, CultureInfo.InvariantCulture));
        }
        catch (Exception unseen) when (unseen is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        return queue._waited.Count > 1 ? queue : null;
    }

    /// <summary>All of them together; null if one has ended, so that nobody knows.</summary>
    public TimeSpan? WaitedSince(RunQueue earlier)
    {
        long sum = 0;
        foreach (var (thread, before) in earlier._waited)
        {
            if (!_waited.TryGetValue(thread, out long now))
                return null;
            sum += now - before;
        }
        sum += _waited.Where(thread => !earlier._waited.ContainsKey(thread.Key)).Sum(thread => thread.Value);
        return TimeSpan.FromMicroseconds(sum / 1000.0);
    }
}
