using Microsoft.Win32.SafeHandles;

namespace Grader.Submissions.Folders;

/// <summary>Reads to the end or to the limit, whatever length was announced: a file may grow while it is read.</summary>
internal static class BoundedRead
{
    public static Access<byte[]> All(SafeFileHandle file, int limit)
    {
        try
        {
            using var stream = new FileStream(file, FileAccess.Read, bufferSize: 0);
            return All(stream, limit);
        }
        catch (IOException)
        {
            return Access<byte[]>.Refused(Refusals.Unreadable);
        }
    }

    public static Access<byte[]> All(Stream stream, int limit)
    {
        byte[] buffer = new byte[Math.Min(limit + 1, 16 << 10)];
        int length = 0;
        while (true)
        {
            int read = stream.Read(buffer, length, buffer.Length - length);
            if (read == 0)
                return Access<byte[]>.Of(buffer[..length]);
            length += read;
            if (length > limit)
                return Access<byte[]>.Refused(Refusals.TooLarge(limit));
            if (length == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(limit + 1L, buffer.Length * 2L));
        }
    }
}
