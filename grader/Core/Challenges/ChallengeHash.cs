using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Grader.Challenges;

/// <summary>What a challenge is, in 64 letters: two challenges with the same hash are graded alike.</summary>
public static class ChallengeHash
{
    /// <summary>
    /// SHA-256 over every file of the challenge in ordinal order, each with its path and length, and what a learner edition expects. Windows line ends count as
    /// Unix ones but in <c>data/</c>, which is graded byte for byte.
    /// </summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static string Compute(Challenge challenge)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (challenge.Edition is { } edition)
            hash.AppendData(Encoding.UTF8.GetBytes(edition.Hash));
        foreach (var file in ChallengeFiles.List(challenge.Folder).Where(file => !file.Link))
        {
            var content = Content(challenge.Folder, file.Path);
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{file.Path}\n{content.Length}\n")));
            hash.AppendData(content);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static byte[] Content(string folder, string path)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, path));
        if (path.StartsWith("data/", StringComparison.Ordinal) || TextFile.Decode(bytes) is not TextFile.Text { Content: var text })
            return bytes;
        return Encoding.UTF8.GetBytes(TextFile.WithLineFeeds(text));
    }
}
