using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Core.Tests.Submissions;

/// <summary>Archives in memory, good ones and ones that no tool would write.</summary>
internal static class Zips
{
    public const int Link = unchecked((int)0xA1FF0000), Fifo = 0x11A40000;

    public static byte[] Of(params (string Name, string Text)[] entries) =>
        Of([.. entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Text), 0))]);

    public static byte[] Of(params (string Name, byte[] Bytes, int Attributes)[] entries)
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes, attributes) in entries)
            {
                var entry = zip.CreateEntry(name);
                entry.ExternalAttributes = attributes;
                entry.LastWriteTime = new DateTimeOffset(2026, 3, 1, 22, 10, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        return archive.ToArray();
    }

    /// <summary>Sets bit 0 of the flags of every entry: encrypted.</summary>
    public static byte[] Encrypted(byte[] archive) => Patched(archive, header => header[8] |= 1, header => header[6] |= 1);

    /// <summary>Every entry announces this many unpacked bytes.</summary>
    public static byte[] Announcing(byte[] archive, uint length) => Patched(archive,
        header => BinaryPrimitives.WriteUInt32LittleEndian(header[24..], length), _ => { });

    public static byte[] WithWrongSum(byte[] archive) => Patched(archive, header => header[16] ^= 1, _ => { });

    public static byte[] WithMethod(byte[] archive, byte method) => Patched(archive, header => header[10] = method, header => header[8] = method);

    private delegate void Patch(Span<byte> header);

    private static byte[] Patched(byte[] archive, Patch central, Patch local)
    {
        var patched = (byte[])archive.Clone();
        for (int at = 0; at + 46 < patched.Length; at++)
            if (patched.AsSpan(at, 4).SequenceEqual("PK\x01\x02"u8))
                central(patched.AsSpan(at));
            else if (patched.AsSpan(at, 4).SequenceEqual("PK\x03\x04"u8))
                local(patched.AsSpan(at));
        return patched;
    }
}
