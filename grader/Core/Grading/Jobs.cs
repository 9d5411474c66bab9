using System.Runtime.ExceptionServices;

namespace Grader.Grading;

/// <summary>
/// Threads of our own for work that blocks on other processes: each drives one child at a time, and a child's kernel-side
/// protections may follow the thread that started it.
/// </summary>
internal static class Jobs
{
    /// <summary>Runs <paramref name="work"/> for 0 … count - 1, in that order of starting; the first exception is thrown when all threads have ended.</summary>
    public static void Run(int count, int jobs, Action<int> work, CancellationToken cancel)
    {
        int next = -1;
        Run(Math.Min(jobs, count), () =>
        {
            int index = Interlocked.Increment(ref next);
            if (index >= count)
                return false;
            work(index);
            return true;
        }, cancel);
    }

    /// <summary>Calls <paramref name="step"/> from <paramref name="jobs"/> threads until it returns false, throws, or is cancelled.</summary>
    public static void Run(int jobs, Func<bool> step, CancellationToken cancel)
    {
        Exception? first = null;
        var threads = new Thread[jobs];
        for (int i = 0; i < jobs; i++)
        {
            threads[i] = new Thread(() =>
            {
                try
                {
                    while (Volatile.Read(ref first) is null && !cancel.IsCancellationRequested && step())
                    {
                    }
                }
                catch (Exception fault)
                {
                    Interlocked.CompareExchange(ref first, fault, null);
                }
            })
            { Name = $"job {i + 1}", IsBackground = true };
            threads[i].Start();
        }
        foreach (var thread in threads)
            thread.Join();
        if (first is not null)
            ExceptionDispatchInfo.Throw(first);
        cancel.ThrowIfCancellationRequested();
    }
}
