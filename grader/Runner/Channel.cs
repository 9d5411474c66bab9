using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Grader.Running;

namespace Grader.Runner;

/// <summary>Frames in on descriptor 3 and out on descriptor 4. What comes in is the host's, and believed.</summary>
internal unsafe class Channel
{
    private const int In = 3, Out = 4, Interrupted = 4, HeaderSize = 5;

    private readonly object _writing = new();
    private bool _hasEnded;

    /// <summary>The next frame; false when the host has closed its end.</summary>
    public bool TryRead(out byte kind, out byte[] payload)
    {
        kind = 0;
        payload = [];
        Span<byte> header = stackalloc byte[HeaderSize];
        if (!Fill(header))
            return false;
        kind = header[HeaderSize - 1];
        payload = new byte[BinaryPrimitives.ReadInt32LittleEndian(header)];
        return Fill(payload);
    }

    /// <summary>From any thread: frames never mix, and none follows the one that tells of the end. Gives up in silence when nobody listens, for then this process is about to be killed.</summary>
    public void Write(byte kind, WireWriter payload)
    {
        byte[] frame = payload.ToFrame(kind);
        lock (_writing)
        {
            if (_hasEnded)
                return;
            _hasEnded = kind == RunnerFrames.Unhandled; // Several threads may die at once, and the one that was asked may just have its answer.
            Send(frame);
        }
    }

    /// <returns>False: the host has closed its end.</returns>
    protected virtual bool Fill(Span<byte> target)
    {
        fixed (byte* start = target)
            for (int done = 0; done < target.Length;)
            {
                nint count = Native.Read(In, start + done, target.Length - done);
                if (count > 0)
                    done += (int)count;
                else if (count == 0 || Marshal.GetLastSystemError() != Interrupted)
                    return false;
            }
        return true;
    }

    protected virtual void Send(byte[] frame)
    {
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
}
