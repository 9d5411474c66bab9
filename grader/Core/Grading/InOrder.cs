namespace Grader.Grading;

/// <summary>
/// Hands on what several threads finish, in the order of its numbers and one at a time. Whoever finishes the next one hands on
/// all that can be; the others go on with their work meanwhile.
/// </summary>
internal sealed class InOrder<T>(Action<T> emit)
    where T : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, T> _waiting = [];
    private int _next;
    private bool _emitting;

    /// <summary>How many have been handed on.</summary>
    public int Count => Volatile.Read(ref _next);

    /// <summary>What <c>emit</c> throws is thrown here, and nothing is handed on after it.</summary>
    public void Add(int number, T item)
    {
        lock (_lock)
        {
            _waiting.Add(number, item);
            if (_emitting)
                return;
            _emitting = true;
        }
        while (Next() is { } next)
        {
            emit(next);
            Interlocked.Increment(ref _next);
        }
    }

    private T? Next()
    {
        lock (_lock)
        {
            _emitting = _waiting.Remove(_next, out var next);
            return next;
        }
    }
}
