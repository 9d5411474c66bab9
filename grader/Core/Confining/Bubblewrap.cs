using System.Collections.Immutable;
using Grader.Running;

namespace Grader.Confining;

/// <summary>
/// The program bubblewrap (bwrap): it starts a worker in namespaces of its own, where there is no network, no other process, and of
/// the files only those that the worker needs, read-only, at their own places. It needs user namespaces, or root.
/// </summary>
internal static class Bubblewrap
{
    /// <summary>Null where it is not installed where distributions put it: the search path may be anybody's.</summary>
    public static string? Program { get; } =
        OperatingSystem.IsLinux() ? Array.Find(["/usr/bin/bwrap", "/bin/bwrap", "/usr/local/bin/bwrap"], File.Exists) : null;

    /// <summary>The same worker, started by it.</summary>
    /// <param name="start">Its arguments are those of a worker that is started directly.</param>
    /// <param name="folder">The worker's own.</param>
    public static ChildStart Wrap(string program, ChildStart start, string folder)
    {
        const string firstOfItsNamespace = "1"; // bubblewrap's own process, which starts the worker there and reaps it
        return start with
        {
            Program = program,
            Arguments = [.. Namespaces(), .. Files(folder, WorkerProgram.Dotnet), .. Closing(), "--", start.Program, .. start.Arguments, firstOfItsNamespace],
            Confinement = Confinement.OfBubblewrap,
            IsWrapped = true,
        };
    }

    /// <summary>Whether the user namespace is to be had is found out by trying; with fewer of the others the worker is not started.</summary>
    private static string[] Namespaces() => ["--unshare-all", "--unshare-user", "--die-with-parent", "--cap-drop", "ALL"];

    private static IEnumerable<string> Files(string folder, string dotnet)
    {
        var bound = new List<string>();
        foreach (string path in WorkerFiles.Of(folder, dotnet).Where(Path.Exists))
        {
            if (bound.Any(above => path.StartsWith(above + "/", StringComparison.Ordinal)))
                continue;
            bound.Add(path);
            yield return "--ro-bind";
            yield return path;
            yield return path;
        }
    }

    /// <summary>What it makes itself is memory that could be written: closed. That the root cannot be listed is for the canary to see.</summary>
    private static string[] Closing() =>
        ["--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev", "--chmod", "0111", "/", "--remount-ro", "/", "--chdir", "/"];
}
