namespace Grader.Running;

/// <summary>
/// Who keeps this machine's processors busy: many workers side by side, or one alone. Whoever wants to be alone waits until the others
/// have had their answers, and nobody new begins meanwhile. Each call is for one question or one compile and MUST NOT be made within
/// another, nor while holding a worker that somebody inside may wait for.
/// </summary>
internal sealed class Occupancy : IDisposable
{
    private readonly ReaderWriterLockSlim _lock = new();

    /// <summary>Of this process, which is taken for all that computes here.</summary>
    public static Occupancy Own { get; } = new();

    public T Shared<T>(Func<T> work)
    {
        _lock.EnterReadLock();
        try
        {
            return work();
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    public T Alone<T>(Func<T> work)
    {
        _lock.EnterWriteLock();
        try
        {
            return work();
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    public void Dispose() => _lock.Dispose();
}
