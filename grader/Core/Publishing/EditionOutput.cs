using Grader.Challenges;
using Grader.Challenges.Editions;

namespace Grader.Publishing;

/// <summary>Where a learner edition is written: a folder of challenges, in which the pack has its own. Nothing but an edition of the same pack is ever replaced.</summary>
public sealed class EditionOutput(string folder, string pack)
{
    private string Target => Path.Combine(folder, pack);

    /// <summary>A clause that goes on from the target's path; null: it may be written.</summary>
    public string? WhyNot()
    {
        var there = new DirectoryInfo(Target);
        if (there.LinkTarget is not null || File.Exists(Target))
            return "is no folder";
        if (!there.Exists || !there.EnumerateFileSystemInfos().Any())
            return null;
        string file = Path.Combine(Target, PackEdition.FileName);
        if (!File.Exists(file) || EditionReader.Read(File.ReadAllBytes(file)) is not { } edition || edition.Pack != pack)
            return $"is there, and is no learner edition of {pack}";
        string? other = Directory.EnumerateFiles(Target, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(path => Path.GetRelativePath(Target, path).Replace('\\', '/')).Order(StringComparer.Ordinal)
            .FirstOrDefault(path => path != PackEdition.FileName && !IsPublished(edition, path));
        return other is null ? null : $"has a file that was not published, or was changed since: {other}";
    }

    /// <summary>Written beside the target first and read as a learner's grader will read it, so that what is there stays whole until then.</summary>
    /// <returns>Why it cannot be read.</returns>
    public IReadOnlyList<Problem> Write(PublishedPack published)
    {
        string beside = Path.Combine(folder, $".{pack}.{Environment.ProcessId}"), fresh = Path.Combine(beside, pack);
        try
        {
            foreach (var (path, bytes) in published.Files)
            {
                string full = Path.Combine(fresh, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllBytes(full, bytes);
            }
            if (ChallengeReader.Read(beside).Problems is { IsEmpty: false } problems)
                return problems;
            if (Directory.Exists(Target))
                Directory.Delete(Target, recursive: true);
            Directory.Move(fresh, Target);
            return [];
        }
        finally
        {
            if (Directory.Exists(beside))
                Directory.Delete(beside, recursive: true);
        }
    }

    private bool IsPublished(PackEdition edition, string path)
    {
        string full = Path.Combine(Target, path);
        return edition.Files.TryGetValue(path, out string? hash) && new FileInfo(full).LinkTarget is null && FileHash.Of(File.ReadAllBytes(full)) == hash;
    }
}
