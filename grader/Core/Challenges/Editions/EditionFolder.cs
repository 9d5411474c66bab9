namespace Grader.Challenges.Editions;

/// <summary>Whether a pack is a learner edition, and as it was published.</summary>
internal static class EditionFolder
{
    public static bool IsEdition(string folder) => File.Exists(Path.Combine(folder, PackEdition.FileName));

    /// <summary>Null, and at least one problem, where it is not as it was published: a changed check would not ask what its answer is to.</summary>
    public static PackEdition? Read(string folder, string id, List<Problem> problems)
    {
        var edition = EditionReader.Read(File.ReadAllBytes(Path.Combine(folder, PackEdition.FileName)));
        if (edition is null || edition.Pack != id)
        {
            problems.Add(new Problem($"{id}/{PackEdition.FileName}", null, edition is null
                ? "is not as `grader publish` of this version writes it; get the pack anew"
                : $"belongs to the pack `{edition.Pack}`; a learner edition keeps its folder's name"));
            return null;
        }
        var differences = Differences(folder, edition).Select(difference => new Problem($"{id}/{difference.File}", null, $"{difference.What}; get the pack anew")).ToList();
        problems.AddRange(differences);
        return differences.Count == 0 ? edition : null;
    }

    /// <summary>Files that are missing, changed, or in a challenge without having been published.</summary>
    private static IEnumerable<(string File, string What)> Differences(string folder, PackEdition edition)
    {
        var there = ChallengeFiles.List(folder);
        foreach (var (file, hash) in edition.Files)
            if (there.FirstOrDefault(one => one.Path == file) is not { } found)
                yield return (file, "is missing from this learner edition");
            else if (found.Link || FileHash.Of(File.ReadAllBytes(Path.Combine(folder, file))) != hash)
                yield return (file, "is not what was published in this learner edition");
        foreach (var file in there.Where(file => file.Path.Contains('/', StringComparison.Ordinal) && !edition.Files.ContainsKey(file.Path)))
            yield return (file.Path, "is no part of this learner edition");
    }
}
