using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Grader.Submissions;

namespace Grader.Revisions;

/// <summary>
/// A folder of a revision, written to a folder of its own that only this user can enter, and that goes with this object. It has regular
/// files only, byte for byte as they were committed.
/// </summary>
public sealed class RevisionFolder : IDisposable
{
    private RevisionFolder(string path) => Path = path;

    public string Path { get; }

    /// <param name="path">From the repository's root, with forward slashes.</param>
    /// <exception cref="RevisionException">It is not there, too large, or holds what a folder of challenges can't have.</exception>
    public static RevisionFolder Extract(Revision revision, string path)
    {
        var files = List(revision, path);
        var folder = new RevisionFolder(Directory.CreateTempSubdirectory("grader-revision-").FullName);
        try
        {
            new BlobReader(revision.Git).Read(files, (file, content) => folder.Write(file.Path, content));
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Whether the revision has a folder there.</summary>
    public static bool Exists(Revision revision, string path) =>
        revision.Git.Line("cat-file", "-t", $"{revision.Commit}:{path}") == "tree";

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static ImmutableArray<TreeFile> List(Revision revision, string path)
    {
        if (!Exists(revision, path))
            throw new RevisionException($"{revision.Short} has no folder `{path}`");
        var listed = Revision.Names(revision.Git.Output(RevisionLimits.ListBytes, "ls-tree", "-r", "-z", "-l", "--full-tree", $"{revision.Commit}:{path}"));
        if (listed.Length > RevisionLimits.Files)
            throw new RevisionException($"{path} of {revision.Short} has more than {RevisionLimits.Files} files");
        ImmutableArray<TreeFile> files = [.. listed.Select(TreeFile.Parse)];
        if (files.Sum(file => file.Bytes) > RevisionLimits.AllBytes)
            throw new RevisionException($"{path} of {revision.Short} has more than {RevisionLimits.AllBytes >> 20} MiB");
        return files;
    }

    private void Write(string path, ReadOnlySpan<byte> content)
    {
        string full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        // Two names that are one here, as `A` and `a` on some systems, must not become one file.
        using var file = new FileStream(full, FileMode.CreateNew, FileAccess.Write);
        file.Write(content);
    }
}

/// <param name="Path">Below the listed folder; checked: it stays below it.</param>
internal sealed record TreeFile(string Id, int Bytes, string Path)
{
    /// <summary><c>100644 blob 1a2b… 123 TAB path</c></summary>
    /// <exception cref="RevisionException">Not a regular file, too large, or no path that can be written.</exception>
    public static TreeFile Parse(string line)
    {
        int tab = line.IndexOf('\t', StringComparison.Ordinal);
        string[] fields = line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string path = line[(tab + 1)..];
        string shown = FileName.Show(path);
        if (fields[0] is not ("100644" or "100755" or "100664"))
            throw new RevisionException($"{shown} is {(fields[0] == "120000" ? "a link; links are not followed" : "no regular file")}");
        if (!path.Split('/').All(IsPlain))
            throw new RevisionException($"{shown} is no name for a file of a challenge");
        long bytes = long.Parse(fields[3], CultureInfo.InvariantCulture);
        return bytes <= RevisionLimits.FileBytes
            ? new(fields[2], (int)bytes, path)
            : throw new RevisionException($"{shown} has more than {RevisionLimits.FileBytes >> 20} MiB");
    }

    /// <summary>A tree can be made by hand with any name in it.</summary>
    private static bool IsPlain(string part) =>
        part is not ("" or "." or "..") && !part.Equals(".git", StringComparison.OrdinalIgnoreCase)
        && part.EnumerateRunes().All(rune => rune.Value is >= ' ' and not ('\\' or ':' or '\u007F' or '\uFFFD'));
}

/// <summary>Contents by id, from one process for all: <c>ID blob SIZE LF content LF</c>.</summary>
internal sealed class BlobReader(Git git)
{
    public void Read(ImmutableArray<TreeFile> files, Action<TreeFile, ReadOnlySpan<byte>> take)
    {
        using var process = git.Start("cat-file", "--batch");
        try
        {
            var output = new BufferedStream(process.StandardOutput.BaseStream, 64 << 10);
            foreach (var file in files)
                take(file, ReadOne(process, output, file));
            process.StandardInput.Close();
            process.WaitForExit();
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private static byte[] ReadOne(Process process, Stream output, TreeFile file)
    {
        process.StandardInput.Write($"{file.Id}\n");
        process.StandardInput.Flush();
        if (Header(output) != string.Create(CultureInfo.InvariantCulture, $"{file.Id} blob {file.Bytes}"))
            throw new RevisionException($"git has no content for {FileName.Show(file.Path)}; in a partial clone, fetch it first");
        var content = new byte[file.Bytes];
        output.ReadExactly(content);
        _ = output.ReadByte();
        return content;
    }

    private static string Header(Stream output)
    {
        var line = new StringBuilder();
        for (int c; (c = output.ReadByte()) is not (-1 or '\n') && line.Length < 200;)
            line.Append((char)c);
        return line.ToString();
    }
}
