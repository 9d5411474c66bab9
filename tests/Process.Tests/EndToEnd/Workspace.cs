using System.Text;

namespace Process.Tests.EndToEnd;

/// <summary>A real folder that a test fills and that goes away with it.</summary>
internal sealed class Workspace : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("grader-e2e-").FullName;

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    public string Write(string relative, string text) => Write(relative, Encoding.UTF8.GetBytes(text));

    public string Write(string relative, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllBytes(this[relative], bytes);
        return this[relative];
    }

    public string Folder(string relative) => Directory.CreateDirectory(this[relative]).FullName;

    public string Read(string relative) => File.ReadAllText(this[relative]);

    /// <summary>Copies a file, or a folder's whole content and who may enter it, to a path in here.</summary>
    /// <param name="backwards">In the reverse order of names: many file systems list files as they were made.</param>
    public string Copy(string from, string relative, bool backwards = false)
    {
        if (File.Exists(from))
            return Write(relative, File.ReadAllBytes(from));
        Folder(relative);
        // What the grader keeps for itself is refused where others can enter.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(this[relative], File.GetUnixFileMode(from));
        var entries = Directory.GetFileSystemEntries(from).Order(StringComparer.Ordinal);
        foreach (string entry in backwards ? entries.Reverse() : entries)
            Copy(entry, System.IO.Path.Combine(relative, System.IO.Path.GetFileName(entry)), backwards);
        return this[relative];
    }

    /// <summary>Every file under a folder, relative to it, in ordinal order.</summary>
    public IEnumerable<string> Files(string relative = "") => Directory
        .EnumerateFiles(this[relative], "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .Select(file => System.IO.Path.GetRelativePath(this[relative], file)).Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
