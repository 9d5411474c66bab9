using System.ComponentModel;
using Grader.Challenges;
using Grader.Running;

namespace Grader.Compiling;

/// <summary>The workers of a pool: each is used by one thread at a time, and given back.</summary>
/// <param name="start">How each is started.</param>
/// <param name="usual">How many there are while nobody waits for long.</param>
/// <param name="most">How many at a time.</param>
internal sealed class CompilerStock(Func<CompilerWorker> start, int usual, int most) : IDisposable
{
    /// <summary>
    /// Of CPU, for a compile has no more of it on a busy machine: twenty usual ones. Who waits for one that takes longer waits for a bomb, and another
    /// worker is worth its second.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    private readonly object _lock = new();
    private readonly List<CompilerWorker> _idle = [], _rented = [];
    private int _waiting;
    private bool _isDisposed;

    private int Alive => _idle.Count + _rented.Count;

    public void Start(int ahead)
    {
        lock (_lock)
        {
            while (Alive < Math.Min(ahead, most))
                _idle.Add(NewWorker());
        }
    }

    /// <param name="fresh">One that has compiled nothing but challenges.</param>
    /// <param name="code">The challenge that it had better hold.</param>
    /// <exception cref="OperationCanceledException" />
    /// <exception cref="CompilerFaultException">No process can be started.</exception>
    public CompilerWorker Rent(bool fresh, ChallengeBody.Code? code, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (Take(fresh, code, isPatient: _rented.Count > 0) is { } now)
                return now;
            _waiting++;
        }
        Rest.Begins();
        try
        {
            return Await(fresh, code, cancellation);
        }
        finally
        {
            lock (_lock)
                _waiting--;
            Rest.Ends();
        }
    }

    /// <summary>A lost or worn-out one is replaced at once, so that the next is warm when it is needed.</summary>
    public void Return(CompilerWorker worker)
    {
        bool keep = false;
        try
        {
            lock (_lock)
            {
                _rented.Remove(worker);
                keep = !worker.IsLost && !worker.IsWornOut && !_isDisposed && !IsSpare(worker);
                if (keep)
                    _idle.Add(worker);
                else if (!_isDisposed && Alive < usual)
                    _idle.Add(NewWorker());
                Monitor.PulseAll(_lock);
            }
        }
        finally
        {
            if (!keep)
                worker.Dispose();
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
            Monitor.PulseAll(_lock);
        }
    }

    private CompilerWorker Await(bool fresh, ChallengeBody.Code? code, CancellationToken cancellation)
    {
        using var _ = cancellation.UnsafeRegister(static stock => ((CompilerStock)stock!).WakeAll(), this);
        lock (_lock)
        {
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                if (Take(fresh, code, isPatient: _rented.Exists(worker => worker.CpuOfRequest < Patience)) is { } taken)
                    return taken;
                Monitor.Wait(_lock, LookEvery);
            }
        }
    }

    /// <returns>Null: one will be given back.</returns>
    private CompilerWorker? Take(bool fresh, ChallengeBody.Code? code, bool isPatient)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var worker = Find(fresh, code);
        if (worker is null)
        {
            if (Alive >= usual && isPatient)
                return null;
            // As many as there may be, and those that are idle don't fit: one makes room.
            if (Alive >= most && _idle.Count == 0)
                return null;
            if (Alive >= most)
                Idle(_idle[0]).Dispose();
            worker = NewWorker();
        }
        else
        {
            Idle(worker);
        }
        _rented.Add(worker);
        return worker;
    }

    private CompilerWorker? Find(bool fresh, ChallengeBody.Code? code)
    {
        if (fresh)
            return _idle.Find(worker => worker.Compiles == 0);
        // A used one before a fresh one, so that fresh ones are left for challenges.
        return (code is null ? null : _idle.Find(worker => worker.Holds(code)))
            ?? _idle.Find(worker => worker.Compiles > 0) ?? _idle.FirstOrDefault();
    }

    /// <summary>It was started because somebody waited, and nobody does any more: there is another that serves as well.</summary>
    private bool IsSpare(CompilerWorker worker) =>
        Alive >= usual && _waiting == 0 && _idle.Concat(_rented).Any(other => other.Compiles == 0 == (worker.Compiles == 0));

    private CompilerWorker Idle(CompilerWorker worker)
    {
        _idle.Remove(worker);
        return worker;
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

    private void WakeAll()
    {
        lock (_lock)
            Monitor.PulseAll(_lock);
    }
}
