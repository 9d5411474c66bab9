using System;
using System.Buffers.Binary;
using System.Text;

namespace Grader.Running;

/// <summary>
/// The primitives of every frame between the host and its workers: little-endian integers, doubles by their bits, text and
/// bytes behind an int32 length. This one file is linked into Core, Compiler and Runner; golden bytes in the tests of each
/// pin it. A frame is an int32 payload length, one byte of kind, and the payload.
/// </summary>
internal sealed class WireWriter
{
    private byte[] _buffer = new byte[256];
    private int _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public int Length => _length;

    public void Byte(byte value) => Reserve(1)[0] = value;

    public void Bool(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void Int32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Reserve(4), value);

    public void Int64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Reserve(8), value);

    public void Double(double value) => Int64(BitConverter.DoubleToInt64Bits(value));

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Int32(value.Length);
        value.CopyTo(Reserve(value.Length));
    }

    /// <summary>What another writer has written, as it is.</summary>
    public void Append(WireWriter other) => other.Written.CopyTo(Reserve(other.Length));

    /// <summary>Lone surrogates become U+FFFD.</summary>
    public void Text(string value)
    {
        if (TryAscii(value))
            return;
        int count = Encoding.UTF8.GetByteCount(value);
        Int32(count);
        Encoding.UTF8.GetBytes(value, Reserve(count));
    }

    /// <summary>Overwrites the int32 at <paramref name="position"/>: a count that is known only after what it counts.</summary>
    public void Patch(int position, int value) => BinaryPrimitives.WriteInt32LittleEndian(_buffer.AsSpan(position, 4), value);

    /// <summary>Forgets what was written from <paramref name="length"/> on: how a writer takes back a value that turned out too large.</summary>
    public void Truncate(int length) => _length = length;

    /// <summary>The bytes of one whole frame: length, kind, payload.</summary>
    public byte[] ToFrame(byte kind)
    {
        byte[] frame = new byte[5 + _length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, _length);
        frame[4] = kind;
        Written.CopyTo(frame.AsSpan(5));
        return frame;
    }

    /// <summary>
    /// Most texts are ASCII, and a loop is enough for them: the first use of the framework's encoder makes a fresh process load the types of
    /// its vector code.
    /// </summary>
    private bool TryAscii(string value)
    {
        int start = _length;
        Int32(value.Length);
        Span<byte> target = Reserve(value.Length);
        for (int i = 0; i < target.Length; i++)
        {
            if (value[i] > 127)
            {
                Truncate(start);
                return false;
            }
            target[i] = (byte)value[i];
        }
        return true;
    }

    private Span<byte> Reserve(int count)
    {
        int needed = checked(_length + count);
        if (needed > _buffer.Length)
            Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, Math.Max(needed, 2L * _buffer.Length)));
        Span<byte> space = _buffer.AsSpan(_length, count);
        _length = needed;
        return space;
    }
}

/// <summary>
/// Reads a payload that may have been written by an attacker: every length is checked against what is left before anything is
/// allocated, and whatever does not fit is a <see cref="WireException"/>.
/// </summary>
internal ref struct WireReader(ReadOnlySpan<byte> payload)
{
    private ReadOnlySpan<byte> _rest = payload;

    public readonly int Remaining => _rest.Length;

    public byte Byte() => Take(1)[0];

    public bool Bool() => Byte() switch
    {
        0 => false,
        1 => true,
        _ => throw new WireException("a boolean is 0 or 1"),
    };

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public double Double() => BitConverter.Int64BitsToDouble(Int64());

    public ReadOnlySpan<byte> Bytes() => Take(Int32());

    /// <summary>Bytes that are not UTF-8 become U+FFFD.</summary>
    public string Text()
    {
        ReadOnlySpan<byte> bytes = Bytes();
        return Ascii(bytes) ?? Encoding.UTF8.GetString(bytes);
    }

    /// <summary>A count of items that each take at least <paramref name="itemSize"/> bytes of what is left.</summary>
    public int Count(int itemSize)
    {
        int count = Int32();
        if (count < 0 || count > _rest.Length / itemSize)
            throw new WireException("a count goes beyond the frame");
        return count;
    }

    public readonly void End()
    {
        if (_rest.Length != 0)
            throw new WireException("bytes after the end of the payload");
    }

    /// <summary>Null where it is not all ASCII. By a loop, as <see cref="WireWriter"/> does.</summary>
    private static string? Ascii(ReadOnlySpan<byte> bytes)
    {
        char[] text = new char[bytes.Length];
        for (int i = 0; i < text.Length; i++)
        {
            if (bytes[i] > 127)
                return null;
            text[i] = (char)bytes[i];
        }
        return new string(text);
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _rest.Length)
            throw new WireException("a length goes beyond the frame");
        ReadOnlySpan<byte> taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}

internal sealed class WireException(string message) : Exception(message);
