using System.Buffers.Binary;

namespace Core.Tests.Fuzz;

/// <summary>From a well-formed input to one that nearly is: most bytes stay, so that what lies behind the first check is reached.</summary>
internal static class Mutations
{
    private static readonly int[] Edges = [0, 1, -1, 2, 7, 255, 256, 0x7FFF, 0x10000, 1 << 20, 16 << 20, int.MaxValue - 4, int.MaxValue, int.MinValue];

    /// <summary>Lengths, counts and tags are hit more often than by chance.</summary>
    public static byte[] OfFrames(Random random, byte[] input)
    {
        for (int edits = random.Next(1, 5); edits > 0 && input.Length > 0; edits--)
            input = random.Next(8) switch
            {
                0 or 1 => WithLength(random, input),
                2 => With(input, random.Next(input.Length), (byte)random.Next(24)),
                _ => AnyEdit(random, input),
            };
        return input;
    }

    /// <summary>The fields of a zip's records, which begin with <c>PK</c>, are hit more often than by chance.</summary>
    public static byte[] OfArchives(Random random, byte[] input)
    {
        for (int edits = random.Next(1, 5); edits > 0 && input.Length > 50; edits--)
        {
            int record = random.Next(3) == 0 ? -1 : input.AsSpan(random.Next(input.Length)).IndexOf("PK"u8);
            int at = record < 0 ? -1 : record + random.Next(46);
            input = at < 0 || at + 4 > input.Length ? AnyEdit(random, input)
                : random.Next(2) == 0 ? With(input, at, (byte)random.Next(256))
                : WithNumber(input, at, Edges[random.Next(Edges.Length)]);
        }
        return input;
    }

    /// <summary>What means something to YAML is put in, taken out and doubled.</summary>
    public static byte[] OfText(Random random, byte[] input)
    {
        for (int edits = random.Next(1, 8); edits > 0; edits--)
        {
            byte[] piece = System.Text.Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]);
            int at = random.Next(input.Length + 1), end = Math.Min(input.Length, at + random.Next(12));
            input = random.Next(6) == 0 && input.Length > 0 ? AnyEdit(random, input) : [.. input[..at], .. piece, .. input[end..]];
        }
        return input;
    }

    private static readonly string[] Pieces =
    [
        "[", "]", "{", "}", ":", ": ", "-", "- ", "\n", "\n  ", "\t", "&a ", "*a", "!", "!!", "!<", "|", ">", "'", "\"", "%", "@", "`", "#", " #", "?", "? ", "---",
        "...", "\\", "\\x", "\\u", "~", "<<", ",", "\u2028", "\uFEFF", "é", "0x", "\r", "\r\n", ";", "\"\"", "1e999", "NaN", "-0", "\0",
    ];

    private static byte[] AnyEdit(Random random, byte[] input)
    {
        int at = random.Next(input.Length), length = random.Next(1, 1 + Math.Min(40, input.Length - at));
        return random.Next(6) switch
        {
            0 => With(input, at, (byte)random.Next(256)),
            1 => With(input, at, (byte)(input[at] ^ (1 << random.Next(8)))),
            2 => [.. input[..at], .. input[(at + length)..]],
            3 => [.. input[..(at + length)], .. input[at..]],
            4 => input[..at],
            _ => [.. input[..at], .. Noise(random, length), .. input[at..]],
        };
    }

    public static byte[] Noise(Random random, int length)
    {
        byte[] noise = new byte[length];
        random.NextBytes(noise);
        return noise;
    }

    /// <summary>Changes an int32 that may well be a length: one that is not negative and not beyond the input.</summary>
    private static byte[] WithLength(Random random, byte[] input)
    {
        for (int at = random.Next(input.Length), tries = 0; tries < 16 && at + 4 <= input.Length; at++, tries++)
            if (BinaryPrimitives.ReadInt32LittleEndian(input.AsSpan(at)) is var length and >= 0 && length <= input.Length)
                return WithNumber(input, at, random.Next(3) switch
                {
                    0 => length + random.Next(-2, 3),
                    1 => input.Length - at - 4 + random.Next(-1, 2),
                    _ => Edges[random.Next(Edges.Length)],
                });
        return AnyEdit(random, input);
    }

    private static byte[] WithNumber(byte[] input, int at, int number)
    {
        byte[] changed = [.. input];
        BinaryPrimitives.WriteInt32LittleEndian(changed.AsSpan(at), number);
        return changed;
    }

    private static byte[] With(byte[] input, int at, byte value)
    {
        byte[] changed = [.. input];
        changed[at] = value;
        return changed;
    }
}
