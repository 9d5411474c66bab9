using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Submissions;

namespace Grader.Learners;

/// <summary>Where a learner's own files stand: a folder for each pack, as a course collects them.</summary>
public sealed record LearnerFolder(string Root)
{
    /// <summary>The folder named, or the one around it where that is a pack's.</summary>
    public static LearnerFolder At(string path, ImmutableArray<Pack> packs)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        bool inPack = packs.Any(pack => FileName.Like(pack.Id, Path.GetFileName(full)));
        return new LearnerFolder(inPack && Path.GetDirectoryName(full) is { } around ? around : full);
    }

    /// <summary>Challenges lie in it: whatever a learner wrote there would be taken for a part of them.</summary>
    public bool IsOfChallenges => File.Exists(Path.Combine(Root, "challenge.yaml")) || Directory.Exists(Root)
        && Directory.EnumerateDirectories(Root).Any(folder => File.Exists(Path.Combine(folder, "pack.yaml")));

    public string Name => Path.GetFileName(Root) is { Length: > 0 } name ? name : "learner";

    public string ProgressFile => Path.Combine(Root, ".grader", "progress.json");

    /// <summary>As it is written on the disk, if it is there.</summary>
    public string PackFolder(Pack pack) => Path.Combine(Root, Existing(Root, name => FileName.Like(name, pack.Id)) ?? pack.Id);

    public string AnswersFile(Pack pack) =>
        Path.Combine(PackFolder(pack), Existing(PackFolder(pack), PackAnswers.IsAnswers) ?? "answers.yaml");

    /// <summary>The file or folder that is handed in for a challenge; null if there is none.</summary>
    public string? HandIn(Pack pack, Challenge challenge) =>
        Existing(PackFolder(pack), name => HandInName.Fits(name, challenge)) is { } name ? Path.Combine(PackFolder(pack), name) : null;

    private static string? Existing(string folder, Func<string, bool> fits) => !Directory.Exists(folder) ? null : Directory
        .EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)!).Where(name => !FileName.IsIgnored(name) && fits(name))
        .Order(StringComparer.Ordinal).FirstOrDefault();
}
