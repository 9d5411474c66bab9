using Grader.Submissions.Folders;

namespace Grader.Submissions;

/// <summary>Most tools pack a folder with its own name on top: the one folder in an archive stands for the archive.</summary>
internal static class ArchiveTop
{
    // macOS packs what belongs to no file system but its own into a second folder.
    private const string MacNoise = "__MACOSX";

    /// <param name="isWrapping">Whether a folder of this name is a mere wrapping, not content.</param>
    /// <param name="leaveOut">Told the name of what is beside it and not read.</param>
    public static IFolder Of(IFolder archive, Func<string, bool> isWrapping, Action<string> leaveOut)
    {
        var listed = archive.ListSubmitted();
        if (listed.IsRefused || listed.Value.Where(entry => entry.Name != MacNoise).ToList() is not [{ Kind: EntryKind.Folder, Name: var name }])
            return archive;
        if (!isWrapping(name) || archive.Open(name).Value is not { } inner)
            return archive;
        if (listed.Value.Length > 1)
            leaveOut(MacNoise);
        return inner;
    }
}
