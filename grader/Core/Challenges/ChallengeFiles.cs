using System.Collections.Immutable;

namespace Grader.Challenges;

/// <param name="Path">Relative to the challenge, with forward slashes.</param>
/// <param name="Link">A symbolic link or the like, which is never followed.</param>
internal sealed record ChallengeFile(string Path, bool Link);

/// <summary>The files under a challenge, in ordinal order. Left out: names that begin with a dot, and <c>*.received.*</c>.</summary>
internal static class ChallengeFiles
{
    public static ImmutableArray<ChallengeFile> List(string folder)
    {
        var files = new List<ChallengeFile>();
        Add(new DirectoryInfo(folder), "", files);
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static void Add(DirectoryInfo folder, string prefix, List<ChallengeFile> files)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().Where(entry => !IsIgnored(entry.Name)))
            if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                files.Add(new ChallengeFile(prefix + entry.Name, true));
            else if (entry is DirectoryInfo inner)
                Add(inner, prefix + entry.Name + "/", files);
            else
                files.Add(new ChallengeFile(prefix + entry.Name, false));
    }

    private static bool IsIgnored(string name) => name.StartsWith('.') || name.Contains(".received.", StringComparison.Ordinal);
}
