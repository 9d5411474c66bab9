using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Revisions;
using Grader.Submissions;

namespace Grader.Cli;

/// <summary><c>--challenges-from REV</c> and <c>--changed-since REV</c>: what a branch cannot change, and what it did.</summary>
internal static class Revisions
{
    /// <summary>The challenges as they were in a revision.</summary>
    /// <param name="folder">Of the work tree, which need not have it any more; null: the nearest <c>challenges</c> upwards in the revision.</param>
    /// <param name="tell">Takes the sentence that says which they are.</param>
    /// <exception cref="UsageException" />
    public static RevisionFolder Challenges(string name, string? folder, Action<string> tell) => Told("--challenges-from", () =>
    {
        var revision = Revision.Resolve(folder is null ? "." : NearestThatIsThere(folder), name);
        string path = folder is null ? Nearest(revision) : FromRoot(revision, Path.GetFullPath(folder));
        tell(Remark(name, revision, path));
        return RevisionFolder.Extract(revision, path);
    });

    /// <param name="challenges">The folder of challenges in the work tree; null: they are not from there.</param>
    /// <exception cref="UsageException" />
    public static ChangedFiles ChangedSince(string name, string? challenges) => Told("--changed-since", () =>
    {
        var revision = Revision.Resolve(".", name);
        return new ChangedFiles(revision.Root, revision.ChangedUntilHead(), challenges);
    });

    /// <summary>When folders below the paths were last committed; null for those that never were.</summary>
    /// <exception cref="UsageException" />
    public static Func<string, DateTimeOffset?> CommitTimes(IEnumerable<string> paths) => Told<Func<string, DateTimeOffset?>>("--times-from-git", () =>
    {
        var all = paths.Select(NearestThatIsThere).Distinct(StringComparer.Ordinal).Select(Grader.Revisions.CommitTimes.Below).ToList();
        return path => all.Select(times => times.Of(path)).FirstOrDefault(time => time is not null);
    });

    /// <summary>The challenges whose files the commits since a revision touch, a pack's own file being of all its challenges.</summary>
    /// <exception cref="UsageException" />
    public static ImmutableHashSet<string> ChallengesChangedSince(string name, ChallengeCatalog catalog, string folder) => Told("--since", () =>
    {
        var revision = Revision.Resolve(NearestThatIsThere(folder), name);
        string prefix = FromRoot(revision, Path.GetFullPath(folder));
        string[] below = [.. revision.ChangedUntilHead().Where(path => prefix.Length == 0 || path.StartsWith(prefix + "/", StringComparison.Ordinal)).Select(path => prefix.Length == 0 ? path : path[(prefix.Length + 1)..])];
        return catalog.Packs.SelectMany(pack => pack.Challenges)
            .Where(challenge => below.Any(path => path.StartsWith(challenge.Id + "/", StringComparison.Ordinal) || path == $"{challenge.Id.Split('/')[0]}/pack.yaml"))
            .Select(challenge => challenge.Id).ToImmutableHashSet(StringComparer.Ordinal);
    });

    private static string Remark(string name, Revision revision, string path)
    {
        string by = $"graded by the challenges of {name} ({revision.Short})";
        return revision.CountChangedBelow(path) switch
        {
            0 => by,
            1 => $"{by}: this branch changes 1 file below `{path}`, which does not count",
            var changed => $"{by}: this branch changes {changed} files below `{path}`, which do not count",
        };
    }

    private static string Nearest(Revision revision)
    {
        for (string? at = FromRoot(revision, Directory.GetCurrentDirectory()); at is not null; at = at.Length == 0 ? null : Path.GetDirectoryName(at) ?? "")
            if (RevisionFolder.Exists(revision, Join(at)))
                return Join(at);
        throw new RevisionException($"{revision.Short} has no folder `{Catalog.FolderName}` here or above; name it with --challenges DIR");

        static string Join(string at) => at.Length == 0 ? Catalog.FolderName : $"{at}/{Catalog.FolderName}";
    }

    private static string FromRoot(Revision revision, string full)
    {
        string path = Path.GetRelativePath(revision.Root, full).Replace(Path.DirectorySeparatorChar, '/');
        return path == "." ? ""
            : path.StartsWith("..", StringComparison.Ordinal) ? throw new RevisionException($"{full} is not in the repository")
            : path;
    }

    private static string NearestThatIsThere(string folder)
    {
        string at = Path.GetFullPath(folder);
        while (!Directory.Exists(at))
            at = Path.GetDirectoryName(at)!;
        return at;
    }

    private static T Told<T>(string option, Func<T> get)
    {
        try
        {
            return get();
        }
        catch (RevisionException wrong)
        {
            throw new UsageException(Reporting.ReportText.Line($"{option}: {wrong.Message}"));
        }
    }
}
