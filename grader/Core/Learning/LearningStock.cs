using System.ComponentModel;

namespace Grader.Learning;

/// <summary>The workers of a pool: none until one is needed; each is used by one thread at a time, and kept warm.</summary>
/// <param name="start">How each is started.</param>
/// <param name="most">How many at a time, of both modes together.</param>
internal sealed class LearningStock(Func<LearningMode, LearningWorker> start, int most) : IDisposable
{
    private readonly SemaphoreSlim _free = new(most);
    private readonly Lock _lock = new();
    private readonly List<LearningWorker> _idle = [];
    private bool _isDisposed;

    /// <exception cref="LearningFaultException">No process can be started.</exception>
    public LearningWorker Rent(LearningMode mode, CancellationToken cancellation)
    {
        _free.Wait(cancellation);
        try
        {
            lock (_lock)
            {
                ObjectDisposedException.ThrowIf(_isDisposed, this);
                return Take(mode) ?? start(mode);
            }
        }
        catch (Win32Exception failure)
        {
            _free.Release();
            throw new LearningFaultException("the learning worker could not be started: " + failure.Message, failure);
        }
        catch
        {
            _free.Release();
            throw;
        }
    }

    /// <summary>A lost one is not replaced before the next is needed.</summary>
    public void Return(LearningWorker worker)
    {
        lock (_lock)
        {
            if (_isDisposed || worker.IsSpent)
                worker.Dispose();
            else
                _idle.Add(worker);
        }
        _free.Release();
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

    private LearningWorker? Take(LearningMode mode)
    {
        int found = _idle.FindIndex(worker => worker.Mode == mode);
        if (found < 0)
            return null;
        var worker = _idle[found];
        _idle.RemoveAt(found);
        return worker;
    }
}
