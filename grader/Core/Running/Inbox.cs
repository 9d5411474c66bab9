using System.Diagnostics;

namespace Grader.Running;

/// <summary>
/// What comes from a stream, read by a thread of its own: no more than a little ahead of whoever takes it, so that a process that writes
/// without end is held up and not stored. Marks are taken out of it and counted.
/// </summary>
internal sealed class Inbox
{
    private const int Ahead = 256 << 10;

    private readonly object _lock = new(); // A monitor: the reading thread waits for room.
    private readonly Stream _source;
    private readonly byte[] _mark;
    private readonly AutoResetEvent _news;
    private byte[] _bytes = [];
    private int _marks, _scanned;
    private bool _hasEnded, _isAbandoned;

    /// <param name="mark">Empty: there are none.</param>
    /// <param name="news">Set whenever something has come.</param>
    public Inbox(Stream source, byte[] mark, AutoResetEvent news)
    {
        (_source, _mark, _news) = (source, mark, news);
        new Thread(Fill, maxStackSize: 256 << 10) { IsBackground = true, Name = "inbox" }.Start();
    }

    /// <returns>How many bytes; 0: none now; negative: none ever again.</returns>
    public int Read(Span<byte> target)
    {
        lock (_lock)
        {
            // The beginning of a mark is not given out: the rest of it may be on its way.
            int count = Math.Min(target.Length, _hasEnded ? _bytes.Length : _scanned);
            if (count == 0)
                return _hasEnded ? -1 : 0;
            _bytes.AsSpan(0, count).CopyTo(target);
            _bytes = _bytes[count..];
            _scanned = Math.Max(0, _scanned - count);
            Monitor.PulseAll(_lock);
            return count;
        }
    }

    /// <summary>As many marks have come, or no more will.</summary>
    public bool HasMarks(int count)
    {
        lock (_lock)
            return _marks >= count || _hasEnded;
    }

    /// <summary>Until all has come; what is not taken meanwhile does not come.</summary>
    public void AwaitEnd(TimeSpan atMost)
    {
        long begin = Stopwatch.GetTimestamp();
        lock (_lock)
            while (!_hasEnded && atMost - Stopwatch.GetElapsedTime(begin) is var rest && rest > TimeSpan.Zero)
                Monitor.Wait(_lock, rest);
    }

    /// <summary>Nobody will take anything any more.</summary>
    public void Abandon()
    {
        lock (_lock)
        {
            _isAbandoned = true;
            Monitor.PulseAll(_lock);
        }
    }

    private void Fill()
    {
        byte[] chunk = new byte[64 << 10];
        while (ReadSome(chunk) is > 0 and int count)
        {
            lock (_lock)
                if (!_isAbandoned)
                    Add(chunk.AsSpan(0, count));
            _news.Set();
            lock (_lock)
                while (_bytes.Length >= Ahead && !_isAbandoned)
                    Monitor.Wait(_lock);
        }
        lock (_lock)
        {
            _hasEnded = true;
            Monitor.PulseAll(_lock);
        }
        _news.Set();
        _source.Dispose();
    }

    private int ReadSome(byte[] chunk)
    {
        try
        {
            return _source.Read(chunk);
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            return 0;
        }
    }

    private void Add(ReadOnlySpan<byte> chunk)
    {
        _bytes = [.. _bytes, .. chunk];
        int at;
        while (_mark.Length > 0 && (at = _bytes.AsSpan(_scanned).IndexOf(_mark)) >= 0)
        {
            _scanned += at;
            _bytes = [.. _bytes.AsSpan(0, _scanned), .. _bytes.AsSpan(_scanned + _mark.Length)];
            _marks++;
        }
        _scanned = _bytes.Length - Begun();
    }

    /// <summary>How many bytes at the end may be the beginning of a mark.</summary>
    private int Begun()
    {
        for (int length = Math.Min(_mark.Length - 1, _bytes.Length - _scanned); length > 0; length--)
            if (_bytes.AsSpan().EndsWith(_mark.AsSpan(0, length)))
                return length;
        return 0;
    }
}
