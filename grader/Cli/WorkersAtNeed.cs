namespace Grader.Cli;

/// <summary>Workers that are started when something is to be graded, and not before. Safe for use by many threads.</summary>
internal sealed class WorkersAtNeed(Func<Workers> start) : IDisposable
{
    private readonly Lazy<Workers> _workers = new(start);

    public Workers Started => _workers.Value;

    /// <summary>Ahead of need.</summary>
    public void Start() => _ = _workers.Value;

    public void Dispose()
    {
        if (_workers.IsValueCreated)
            _workers.Value.Dispose();
    }
}
