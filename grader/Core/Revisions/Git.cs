using System.Diagnostics;
using System.Text;

namespace Grader.Revisions;

/// <summary>What could not be had from git, in a sentence for who named the revision.</summary>
public sealed class RevisionException(string message) : Exception(message);

/// <summary>
/// The <c>git</c> of this machine, asked for objects only: nothing is checked out, so no hook, filter or attribute of a repository has a say in what
/// comes back, and nothing is fetched. Settings of whoever runs the grader stay in force, such as <c>safe.directory</c>.
/// </summary>
internal sealed class Git(string folder)
{
    private const int LongestError = 500;

    public const string NotInstalled = "git is not installed";

    /// <summary>
    /// Found in PATH only: a name alone would be looked for in the working folder first, which is the work tree, and whoever opens a pull request could put a
    /// program of that name there.
    /// </summary>
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(Path.IsPathFullyQualified).Select(place => Path.Combine(place, OperatingSystem.IsWindows() ? "git.exe" : "git")).FirstOrDefault(File.Exists);

    // No hooks, no watching program, no replaced objects, no fetching of what a partial clone lacks, no question on a terminal.
    private static readonly string[] Always = ["--no-replace-objects", "--no-pager", "--no-optional-locks", "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "protocol.allow=never"];

    private static readonly (string Name, string? Value)[] Variables =
    [
        ("GIT_DIR", null), ("GIT_WORK_TREE", null), ("GIT_INDEX_FILE", null), ("GIT_OBJECT_DIRECTORY", null), ("GIT_ALTERNATE_OBJECT_DIRECTORIES", null),
        ("GIT_NAMESPACE", null), ("GIT_EXTERNAL_DIFF", null), ("GIT_NO_LAZY_FETCH", "1"), ("GIT_TERMINAL_PROMPT", "0"), ("LC_ALL", "C"),
    ];

    /// <summary>The whole of what it printed.</summary>
    /// <exception cref="RevisionException">It failed, printed more than <paramref name="mostBytes"/>, or is not installed.</exception>
    public byte[] Output(int mostBytes, params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        byte[]? output = ReadAtMost(process.StandardOutput.BaseStream, mostBytes);
        if (output is null)
        {
            process.Kill();
            throw new RevisionException($"git {arguments[0]} printed more than {mostBytes >> 20} MiB");
        }
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new RevisionException(Said(error.Result, arguments[0]));
    }

    /// <summary>One line of text, without its end; null if it failed.</summary>
    public string? Line(params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        string line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = error.Result;
        return process.ExitCode == 0 ? line.TrimEnd('\n') : null;
    }

    /// <summary>For a conversation, as <c>cat-file --batch</c> is one.</summary>
    /// <exception cref="RevisionException">It is not installed, or cannot be started.</exception>
    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program ?? throw new RevisionException(NotInstalled), ["-C", folder, .. Always, .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new RevisionException("git cannot be started");
        }
    }

    private static string Said(string error, string verb)
    {
        string told = error.Trim();
        return $"git {verb} failed: {(told.Length <= LongestError ? told : told[..LongestError] + "…")}";
    }

    private static byte[]? ReadAtMost(Stream stream, int most)
    {
        using var all = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (all.Length + read > most)
                return null;
            all.Write(buffer, 0, read);
        }
        return all.ToArray();
    }
}
