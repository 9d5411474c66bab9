using System.Collections.Immutable;
using Grader.Challenges.Editions;

namespace Grader.Challenges;

/// <summary>The content of each of a challenge's files, by its path: two of these tell which files differ.</summary>
public static class ChallengeFileHashes
{
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ImmutableSortedDictionary<string, string> Of(Challenge challenge) => ChallengeFiles.List(challenge.Folder).Where(file => !file.Link)
        .ToImmutableSortedDictionary(file => file.Path, file => FileHash.Of(File.ReadAllBytes(Path.Combine(challenge.Folder, file.Path))), StringComparer.Ordinal);
}
