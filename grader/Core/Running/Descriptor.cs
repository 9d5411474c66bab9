using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Grader.Running;

internal static unsafe class Descriptor
{
    /// <summary>Writes what goes without waiting and returns what is left; null if nobody will ever read it.</summary>
    public static ReadOnlyMemory<byte>? Write(SafeFileHandle pipe, ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            nint count;
            fixed (byte* start = bytes.Span)
                count = Native.Write((int)pipe.DangerousGetHandle(), start, bytes.Length);
            if (count >= 0)
                bytes = bytes[(int)count..];
            else if (Marshal.GetLastPInvokeError() is var error and not Native.Interrupted)
                return error == Native.TryAgain ? bytes : null;
        }
        return bytes;
    }
}
