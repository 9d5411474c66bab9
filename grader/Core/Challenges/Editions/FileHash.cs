using System.Security.Cryptography;
using System.Text;

namespace Grader.Challenges.Editions;

internal static class FileHash
{
    /// <summary>SHA-256, 64 letters. Of a text with Unix line ends: git on Windows changes them, and they change no result.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(
        TextFile.Decode(bytes) is TextFile.Text text ? Encoding.UTF8.GetBytes(TextFile.WithLineFeeds(text.Content)) : bytes.ToArray()));
}
