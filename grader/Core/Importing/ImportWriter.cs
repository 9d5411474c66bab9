using Grader.Submissions;
using Grader.Submissions.Folders;

namespace Grader.Importing;

/// <summary>Carries a plan out, below one folder. A link in the way is not followed, and ends the import.</summary>
public sealed class ImportWriter(string submissions)
{
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);

    /// <exception cref="ImportException">A file or folder cannot be written; whatever was, the same import goes on from.</exception>
    public void Apply(ImportPlan plan)
    {
        Directory.CreateDirectory(submissions);
        foreach (var step in plan.Steps)
        {
            string full = Path.Combine(submissions, step.Path), folder = Path.GetDirectoryName(full)!, name = Path.GetFileName(full);
            Make(Path.GetDirectoryName(step.Path)!);
            string? why = step is ImportStep.Write write ? ReportFiles.Write(folder, name, write.Content.AsSpan()) : ReportFiles.Delete(folder, name);
            if (why is not null)
                throw new ImportException($"{FileName.Show(step.Path)} {why}");
            if (step is ImportStep.Write { Changed: { } time })
                File.SetLastWriteTimeUtc(full, time.UtcDateTime);
            else if (step is ImportStep.Delete)
                RemoveEmpty(folder, step.Path);
        }
    }

    private void Make(string path)
    {
        string at = submissions;
        foreach (string part in path.Split(Path.DirectorySeparatorChar, '/'))
        {
            at = Path.Combine(at, part);
            if (!_made.Add(at))
                continue;
            if (DiskFolder.KindOf(at) is { } kind and not EntryKind.Folder)
                throw new ImportException($"{FileName.Show(path)} {Refusals.Of(kind) ?? Refusals.NoFolder}");
            Directory.CreateDirectory(at);
        }
    }

    /// <summary>A hand-in's folder of which nothing is left would still be one.</summary>
    private void RemoveEmpty(string folder, string path)
    {
        for (int depth = path.Count(c => c == '/'); depth > 2 && !Directory.EnumerateFileSystemEntries(folder).Any(); depth--, folder = Path.GetDirectoryName(folder)!)
        {
            Directory.Delete(folder);
            _made.Remove(folder);
        }
    }
}
