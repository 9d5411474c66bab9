using System.Collections.Immutable;
using Grader.Submissions.Folders;

namespace Grader.Submissions;

/// <summary>Finds what a learner has handed in before: <c>PACK/.attempts/TIME/</c>, as import puts it aside.</summary>
internal static class AttemptFinder
{
    public const string FolderName = ".attempts";

    public static ImmutableArray<LearnerEntry> Find(Selection selection, LearnerEntry entry)
    {
        if (entry.Source is not LearnerSource.Folder || entry.Attempt is not null)
            return [];
        var opened = DiskFolder.At(entry.Path);
        using var root = opened.Value;
        return root is null ? [] : [.. selection.Packs.Where(pack => pack.Challenges.Any(selection.Has))
            .SelectMany(pack => Folders(root).Where(name => FileName.Like(name, pack.Id)).SelectMany(folder => Names(root, folder).Select(name => new AttemptPlace(pack.Id, folder, name))))
            .Select(attempt => entry with { Attempt = attempt })];
    }

    private static ImmutableArray<string> Names(IFolder root, string folder)
    {
        var pack = root.Open(folder);
        using var opened = pack.Value;
        var inner = opened?.Open(FolderName) ?? default;
        using var attempts = inner.Value;
        return attempts is null ? [] : Folders(attempts);
    }

    private static ImmutableArray<string> Folders(IFolder folder) =>
        folder.List().Value is { IsDefault: false } entries ? [.. entries.Where(entry => entry.Kind == EntryKind.Folder).Select(entry => entry.Name)] : [];
}
