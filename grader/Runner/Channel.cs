using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Grader.Running;

namespace Grader.Runner;

/// <summary>Frames in on descriptor 3 and out on descriptor 4. What comes in is the host's, and believed.</summary>
internal sealed unsafe class Channel
{
    private const int In = 3, Out = 4, Interrupted = 4, HeaderSize = 5;

    private readonly object _writing = new();

    /// <summary>The next frame; false when the host has closed its end.</summary>
    public bool TryRead(out byte kind, out byte[] payload)
    {
        kind = 0;
        payload = [];
        byte* header = stackalloc byte[HeaderSize];
        if (!Fill(header, HeaderSize))
            return false;
        kind = header[HeaderSize - 1];
        payload = new byte[BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(header, HeaderSize))];
        fixed (byte* start = payload)
            return Fill(start, payload.Length);
    }

    /// <summary>From any thread: frames never mix. Gives up in silence when nobody listens, for then this process is about to be killed.</summary>
    public void Write(byte kind, WireWriter payload)
    {
        byte[] frame = payload.ToFrame(kind);
        lock (_writing)
            fixed (byte* start = frame)
                for (int done = 0; done < frame.Length;)
                {
                    nint count = Native.Write(Out, start + done, frame.Length - done);
                    if (count >= 0)
                        done += (int)count;
                    else if (Marshal.GetLastSystemError() != Interrupted)
                        return;
                }
    }

    private static bool Fill(byte* target, int size)
    {
        for (int done = 0; done < size;)
        {
            nint count = Native.Read(In, target + done, size - done);
            if (count > 0)
                done += (int)count;
            else if (count == 0 || Marshal.GetLastSystemError() != Interrupted)
                return false;
        }
        return true;
    }
}
