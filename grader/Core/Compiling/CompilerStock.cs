using System.ComponentModel;
using Grader.Challenges;

namespace Grader.Compiling;

/// <summary>The workers of a pool: each is used by one thread at a time, and given back.</summary>
/// <param name="start">How each is started.</param>
/// <param name="most">How many at a time.</param>
internal sealed class CompilerStock(Func<CompilerWorker> start, int most) : IDisposable
{
    private readonly SemaphoreSlim _free = new(most);
    private readonly Lock _lock = new();
    private readonly List<CompilerWorker> _idle = [];
    private bool _isDisposed;

    public void Start(int ahead)
    {
        lock (_lock)
        {
            while (_idle.Count < Math.Min(ahead, most))
                _idle.Add(NewWorker());
        }
    }

    /// <param name="fresh">One that has compiled nothing but challenges.</param>
    /// <param name="code">The challenge that it had better hold.</param>
    /// <exception cref="CompilerFaultException">No process can be started.</exception>
    public CompilerWorker Rent(bool fresh, ChallengeBody.Code? code, CancellationToken cancellation)
    {
        _free.Wait(cancellation);
        try
        {
            lock (_lock)
            {
                ObjectDisposedException.ThrowIf(_isDisposed, this);
                return Find(fresh, code) is { } found ? Taken(found) : Started();
            }
        }
        catch
        {
            _free.Release();
            throw;
        }
    }

    /// <summary>A lost or worn-out one is replaced at once, so that the next is warm when it is needed.</summary>
    public void Return(CompilerWorker worker)
    {
        bool keep = !worker.IsLost && !worker.IsWornOut;
        if (!keep)
            worker.Dispose();
        try
        {
            lock (_lock)
            {
                if (!_isDisposed)
                    _idle.Add(keep ? worker : NewWorker());
                else if (keep)
                    worker.Dispose();
            }
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            foreach (var worker in _idle)
                worker.Dispose();
            _idle.Clear();
        }
    }

    private CompilerWorker? Find(bool fresh, ChallengeBody.Code? code)
    {
        if (fresh)
            return _idle.Find(worker => worker.Compiles == 0);
        // A used one before a fresh one, so that fresh ones are left for challenges.
        return (code is null ? null : _idle.Find(worker => worker.Holds(code)))
            ?? _idle.Find(worker => worker.Compiles > 0) ?? _idle.FirstOrDefault();
    }

    private CompilerWorker Taken(CompilerWorker worker)
    {
        _idle.Remove(worker);
        return worker;
    }

    private CompilerWorker Started()
    {
        // As many idle ones as there are places, this one's included, and none of them fit: one makes room.
        if (_idle.Count > _free.CurrentCount)
            Taken(_idle[0]).Dispose();
        return NewWorker();
    }

    private CompilerWorker NewWorker()
    {
        try
        {
            return start();
        }
        catch (Win32Exception failure)
        {
            throw new CompilerFaultException("the compiler could not be started: " + failure.Message, failure);
        }
    }
}
