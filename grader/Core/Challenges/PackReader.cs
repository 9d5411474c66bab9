using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Challenges.Editions;
using Grader.Challenges.Keys;

namespace Grader.Challenges;

/// <summary>Reads one pack: pack.yaml and the challenges that it lists.</summary>
internal static class PackReader
{
    private const string FileName = "pack.yaml";

    /// <summary>The pack, or null and at least one problem.</summary>
    public static Pack? Read(string folder, string id, List<Problem> problems)
    {
        int before = problems.Count;
        if (!Regex.IsMatch(id, Names.Pattern, RegexOptions.CultureInvariant))
            problems.Add(new Problem(id, null, $"the folder's name is not {Names.What}"));
        var faults = new Faults($"{id}/{FileName}", problems);
        var fields = ReadFields(folder, faults);
        if (fields is null)
            return null;
        bool isEdition = EditionFolder.IsEdition(folder);
        var edition = isEdition ? EditionFolder.Read(folder, id, problems) : null;
        // What was changed in an edition has been told; all else would follow from it.
        if (isEdition && edition is null)
            return null;
        var listed = Listed(folder, id, fields, faults, problems);
        var challenges = listed.Select(name => new ChallengeFolder(Path.Combine(folder, name), $"{id}/{name}", problems) { Edition = edition?.Challenges.GetValueOrDefault(name) })
            .Select(challenge => ChallengeFileReader.Read(challenge, id, problems)).ToArray();
        if (problems.Count > before)
            return null;
        return new Pack(
            id, folder, fields.Get(PackKeys.Title, ""), fields.Get(PackKeys.Topic, ""), fields.OrNull(PackKeys.Badge),
            fields.OrNull(PackKeys.Minutes), fields.Get(PackKeys.SelfStudy, false), [.. challenges.OfType<Challenge>()]);
    }

    /// <summary>The folders within a folder, in ordinal order, without those whose names begin with a dot.</summary>
    public static ImmutableArray<string> FoldersOf(string folder) =>
        [.. new DirectoryInfo(folder).EnumerateDirectories().Select(inner => inner.Name).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal)];

    private static Fields? ReadFields(string folder, Faults faults)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            faults.Add(null, "there is no such file; it names the pack's challenges");
            return null;
        }
        return YamlFile.ReadFile(path, faults) is { } mapping ? Fields.Read(mapping, PackKeys.All, faults, _ => null) : null;
    }

    /// <summary>The listed challenges that are there, each once.</summary>
    private static List<string> Listed(string folder, string id, Fields fields, Faults faults, List<Problem> problems)
    {
        var there = FoldersOf(folder);
        var listed = new List<string>();
        foreach (var (_, name, line) in fields.Get(PackKeys.Challenges, []))
            if (listed.Contains(name))
                faults.Add(line, $"`{name}` is listed twice");
            else if (there.Contains(name))
                listed.Add(name);
            else
                faults.Add(line, $"there is no challenge `{name}`", Nearest.Name(name, there));
        // Where the list itself is wrong, that every folder is missing from it would only be noise.
        if (fields.Has(PackKeys.Challenges))
            foreach (var stranger in there.Except(listed))
                problems.Add(new Problem($"{id}/{stranger}", null, "pack.yaml does not list this challenge"));
        return listed;
    }
}
