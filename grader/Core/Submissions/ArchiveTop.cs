using Grader.Submissions.Folders;

namespace Grader.Submissions;

/// <summary>Most tools pack a folder with its own name on top: the one folder in an archive stands for the archive.</summary>
internal static class ArchiveTop
{
    /// <param name="isWrapping">Whether a folder of this name is a mere wrapping, not content.</param>
    public static IFolder Of(IFolder archive, Func<string, bool> isWrapping)
    {
        var entries = archive.List().Value.Where(entry => !FileName.IsIgnored(entry.Name) && entry.Name != "__MACOSX").ToList();
        return entries is [{ Kind: EntryKind.Folder, Name: var name }] && isWrapping(name) && archive.Open(name).Value is { } inner
            ? inner
            : archive;
    }
}
