namespace Grader.Grading;

/// <summary>
/// Hands on what several threads finish, in the order of its numbers and one at a time. Whoever finishes the next one hands on
/// all that can be; the others go on with their work meanwhile.
/// </summary>
/// <param name="handedOn">Called after each.</param>
internal sealed class InOrder<T>(Action<T> emit, Action? handedOn = null)
    where T : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, (T Item, long Size)> _waiting = [];
    private int _next;
    private long _held;
    private bool _emitting;

    /// <summary>The sizes of those that were finished and not yet handed on, in all.</summary>
    public long Held => Interlocked.Read(ref _held);

    /// <summary>What <c>emit</c> throws is thrown here, and nothing is handed on after it.</summary>
    public void Add(int number, T item, long size = 0)
    {
        lock (_lock)
        {
            _waiting.Add(number, (item, size));
            Interlocked.Add(ref _held, size);
            if (_emitting)
                return;
            _emitting = true;
        }
        while (Next(out var next, out long nextSize))
        {
            emit(next);
            Interlocked.Add(ref _held, -nextSize);
            handedOn?.Invoke();
        }
    }

    private bool Next(out T next, out long size)
    {
        lock (_lock)
        {
            _emitting = _waiting.Remove(_next, out var waiting);
            if (_emitting)
                _next++;
            (next, size) = waiting;
            return _emitting;
        }
    }
}
