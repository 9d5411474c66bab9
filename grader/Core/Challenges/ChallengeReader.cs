using System.Collections.Immutable;

namespace Grader.Challenges;

/// <summary>Reads challenges from disk. Whatever an author can do wrong comes back as a problem, all at once.</summary>
public static class ChallengeReader
{
    /// <summary>Every pack under <paramref name="challengesFolder"/>.</summary>
    public static ChallengeCatalog Read(string challengesFolder) => Read(challengesFolder, null);

    /// <summary>Only the packs named; null means every one. A name that no pack has is a problem.</summary>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="IOException">A file cannot be read, or went away meanwhile.</exception>
    public static ChallengeCatalog Read(string challengesFolder, IReadOnlySet<string>? packs)
    {
        if (!Directory.Exists(challengesFolder))
            return new ChallengeCatalog([], [new Problem(challengesFolder, null, "there is no such folder")]);
        var problems = new List<Problem>();
        var read = new List<Pack>();
        foreach (var id in Wanted(challengesFolder, packs, problems))
            if (PackReader.Read(Path.Combine(Path.GetFullPath(challengesFolder), id), id, problems) is { } pack)
                read.Add(pack);
        if (read.Count == 0 && problems.Count == 0)
            problems.Add(new Problem(challengesFolder, null, "there is no pack in this folder"));
        return new ChallengeCatalog([.. read], Sorted(problems));
    }

    private static IEnumerable<string> Wanted(string folder, IReadOnlySet<string>? packs, List<Problem> problems)
    {
        var there = PackReader.FoldersOf(folder);
        foreach (var missing in (packs ?? there.ToHashSet(StringComparer.Ordinal)).Except(there).Order(StringComparer.Ordinal))
            problems.Add(new Problem(missing, null, "there is no such pack", Nearest.Name(missing, there)));
        return there.Where(id => packs is null || packs.Contains(id));
    }

    private static ImmutableArray<Problem> Sorted(List<Problem> problems) =>
        [.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line ?? 0).ThenBy(p => p.Message, StringComparer.Ordinal)];
}
