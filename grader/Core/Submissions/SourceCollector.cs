using Grader.Challenges;
using Grader.Submissions.Folders;

namespace Grader.Submissions;

/// <summary>Gathers the source files of one hand-in, under its limits. Every method gives null, or why the hand-in is rejected.</summary>
internal sealed class SourceCollector
{
    private readonly HashSet<string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private int _bytes;

    public List<SourceFile> Files { get; } = [];

    public List<string> Notes { get; } = [];

    public void LeaveOut(string path) => Note($"{FileName.Show(path)} is not read");

    /// <param name="path">As the learner sees it, with forward slashes.</param>
    public string? AddFolder(IFolder folder, string path, int depth = 0)
    {
        if (depth > SubmissionLimits.Depth)
            return $"{FileName.Show(path)} is nested too deep: more than {SubmissionLimits.Depth} folders";
        var listed = folder.ListSubmitted();
        if (listed.IsRefused)
            return $"{FileName.Show(path)} {listed.Refusal}";
        foreach (var entry in listed.Value)
            if (Add(folder, entry, $"{path}/{entry.Name}", depth) is { } refusal)
                return refusal;
        return null;
    }

    public string? AddFile(IFolder folder, string name, string path)
    {
        string shown = FileName.Show(path);
        var read = folder.Read(name, SubmissionLimits.FileBytes);
        if (read.Value is not { } bytes)
            return $"{shown} {read.Refusal}";
        if ((_bytes += bytes.Length) > SubmissionLimits.HandInBytes)
            return $"the files are larger than {SubmissionLimits.Size(SubmissionLimits.HandInBytes)} in all";
        if (Files.Count == SubmissionLimits.Files)
            return $"there are more than {SubmissionLimits.Files} files";
        return TextFile.Decode(bytes) switch
        {
            TextFile.Text text => AddText(path, text.Content),
            TextFile.NotText not => $"{shown} {not.Why}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private string? Add(IFolder folder, Entry entry, string path, int depth) => entry.Kind switch
    {
        EntryKind.Folder when entry.Name is "bin" or "obj" => Note($"{FileName.Show(path)} is build output and is not read"),
        EntryKind.Folder => Descend(folder, entry.Name, path, depth + 1),
        EntryKind.File when HandInName.Of(entry.Name) is { Form: HandInForm.Script or HandInForm.CSharp } => AddFile(folder, entry.Name, path),
        EntryKind.File => Note($"{FileName.Show(path)} is no .cs or .csx file and is not read"),
        _ => $"{FileName.Show(path)} {Refusals.Of(entry.Kind)}",
    };

    private string? Descend(IFolder parent, string name, string path, int depth)
    {
        var opened = parent.Open(name);
        using var folder = opened.Value;
        return folder is null ? $"{FileName.Show(path)} {opened.Refusal}" : AddFolder(folder, path, depth);
    }

    private string? AddText(string path, string text)
    {
        string taken = HandInName.WithoutTxt(path);
        if (taken != path)
            Note($"{FileName.Show(path)} is read as {FileName.Show(taken[(taken.LastIndexOf('/') + 1)..])}");
        if (!_paths.Add(taken))
            return $"{FileName.Show(path)} is there twice: names are compared without case";
        Files.Add(new(FileName.Show(taken), TextFile.WithLineFeeds(text)));
        return null;
    }

    private string? Note(string note)
    {
        Notes.Add(note);
        return null;
    }
}
