using System.Buffers.Binary;

namespace Grader.Running;

/// <summary>One whole frame: its kind and its payload.</summary>
internal readonly record struct Frame(byte Kind, ReadOnlyMemory<byte> Payload)
{
    public WireReader Read() => new(Payload.Span);
}

/// <summary>
/// Cuts the bytes that a worker wrote into frames, however they arrive. The worker is not believed: a length beyond
/// <paramref name="maxPayload"/> or a kind that <paramref name="isKind"/> does not know breaks the buffer for good, as soon as
/// the five bytes that say so are there, and memory is taken only for bytes that have come.
/// </summary>
internal sealed class FrameBuffer(int maxPayload, Func<byte, bool> isKind)
{
    private const int HeaderSize = 5;

    private byte[] _bytes = [];
    private int _start;
    private int _end;

    /// <summary>What is wrong with the bytes; null while nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Nothing has come since the last whole frame.</summary>
    public bool IsEmpty => _start == _end && Fault is null;

    /// <summary>How much memory it holds on to.</summary>
    public int Capacity => _bytes.Length;

    public void Add(ReadOnlySpan<byte> chunk)
    {
        if (Fault is not null)
            return;
        Reserve(chunk.Length);
        chunk.CopyTo(_bytes.AsSpan(_end));
        _end += chunk.Length;
    }

    /// <summary>The next frame if all of it is there. Look at <see cref="Fault"/> when it is not.</summary>
    public Frame? Take()
    {
        ReadOnlySpan<byte> pending = _bytes.AsSpan(_start, _end - _start);
        if (Fault is not null || pending.Length < HeaderSize)
            return null;
        int length = BinaryPrimitives.ReadInt32LittleEndian(pending);
        byte kind = pending[HeaderSize - 1];
        Fault = length < 0 || length > maxPayload ? "a frame's length is out of bounds" : isKind(kind) ? null : "a frame of an unknown kind";
        if (Fault is not null || pending.Length - HeaderSize < length)
            return null;
        _start += HeaderSize + length;
        return new Frame(kind, pending.Slice(HeaderSize, length).ToArray());
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - _end >= count)
            return;
        int pending = _end - _start;
        byte[] target = _bytes.Length >= pending + count ? _bytes : new byte[Math.Max(pending + count, Math.Min(2 * pending, HeaderSize + maxPayload))];
        _bytes.AsSpan(_start, pending).CopyTo(target);
        (_bytes, _start, _end) = (target, 0, pending);
    }
}
