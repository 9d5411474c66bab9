using System.Diagnostics;
using Grader.Challenges;

namespace Core.Tests.Submissions;

/// <summary>A real folder that goes away after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("grader-test-").FullName;

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    public string Write(string relative, string text = "") => Write(relative, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string relative, byte[] bytes)
    {
        string path = this[relative];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Folder(string relative) => Directory.CreateDirectory(this[relative]).FullName;

    /// <summary>Every file in it, relative to it, in ordinal order.</summary>
    public IEnumerable<string> Files() => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(Path, file)).Order(StringComparer.Ordinal);

    /// <summary>Runs a shell command in the folder, for what .NET cannot make: FIFOs, names that are not UTF-8.</summary>
    public void Shell(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = Path })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    public void Dispose()
    {
        // .NET cannot delete what it cannot name.
        if (OperatingSystem.IsWindows())
            Directory.Delete(Path, recursive: true);
        else
            using (var remove = Process.Start("/bin/rm", ["-rf", "--", Path]))
                remove.WaitForExit();
    }
}
