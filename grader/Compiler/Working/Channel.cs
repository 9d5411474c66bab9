using System.Buffers.Binary;

namespace Grader.Running;

/// <summary>
/// Frames in and out, of a compiler and of a learning worker. Their form is the host's, and believed; what is in them derives from
/// submissions, and is not.
/// </summary>
internal sealed class Channel(Stream requests, Stream answers)
{
    private const int HeaderSize = 5;

    /// <summary>The next frame; false when the host has closed its end.</summary>
    public bool TryRead(out byte kind, out byte[] payload)
    {
        kind = 0;
        payload = [];
        Span<byte> header = stackalloc byte[HeaderSize];
        if (requests.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize)
            return false;
        kind = header[HeaderSize - 1];
        payload = new byte[BinaryPrimitives.ReadInt32LittleEndian(header)];
        return requests.ReadAtLeast(payload, payload.Length, throwOnEndOfStream: false) == payload.Length;
    }

    public void Write(byte kind, WireWriter payload) => answers.Write(payload.ToFrame(kind));
}
