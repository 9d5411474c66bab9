namespace Grader.Running;

/// <summary>What goes to a stream, written by a thread of its own: one piece at a time, so that whoever hands it over never waits.</summary>
internal sealed class Outbox
{
    private readonly object _lock = new(); // A monitor: the writing thread waits for work.
    private readonly Stream _target;
    private readonly AutoResetEvent _news;
    private byte[]? _piece;
    private bool _isBroken, _isClosed;

    /// <param name="news">Set whenever there is room again.</param>
    public Outbox(Stream target, AutoResetEvent news)
    {
        (_target, _news) = (target, news);
        new Thread(Empty, maxStackSize: 256 << 10) { IsBackground = true, Name = "outbox" }.Start();
    }

    /// <returns>What is left; null if nobody will ever read it.</returns>
    public ReadOnlyMemory<byte>? Write(ReadOnlyMemory<byte> bytes)
    {
        lock (_lock)
        {
            if (_isBroken || _isClosed)
                return null;
            if (_piece is not null || bytes.IsEmpty)
                return bytes;
            _piece = bytes.ToArray();
            Monitor.PulseAll(_lock);
        }
        return ReadOnlyMemory<byte>.Empty;
    }

    /// <summary>After what was handed over.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            Monitor.PulseAll(_lock);
        }
    }

    private void Empty()
    {
        while (Next() is { } piece)
        {
            bool isWritten = TryWrite(piece);
            lock (_lock)
            {
                _piece = null;
                _isBroken = !isWritten;
            }
            _news.Set();
            if (!isWritten)
                break;
        }
        TryClose();
    }

    /// <summary>Null: there will be none.</summary>
    private byte[]? Next()
    {
        lock (_lock)
        {
            while (_piece is null && !_isClosed)
                Monitor.Wait(_lock);
            return _piece;
        }
    }

    private bool TryWrite(byte[] piece)
    {
        try
        {
            _target.Write(piece);
            _target.Flush();
            return true;
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            return false;
        }
    }

    private void TryClose()
    {
        try
        {
            _target.Dispose();
        }
        catch (IOException)
        {
            // Nobody was there to read the end.
        }
    }
}
