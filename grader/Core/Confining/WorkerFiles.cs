using System.Runtime.InteropServices;

namespace Grader.Confining;

/// <summary>
/// The files that a worker may read: the runtime, its own folder, the C library and what the runtime asks the system about. None of
/// them holds a secret, and none may be written.
/// </summary>
internal static class WorkerFiles
{
    private const FileAccessRights Read = FileAccessRights.ReadFile | FileAccessRights.ReadFolder;

    /// <summary>
    /// Libraries that a framework assembly may load on demand (OpenSSL for hashes), time zones, and what the runtime looks up when it
    /// starts, collects garbage or counts processors. Of /proc, other processes' memory, environment and files stay closed: Landlock
    /// keeps a domain from looking into what is outside it.
    /// </summary>
    private static readonly string[] System =
    [
        "/usr/lib", "/usr/lib64", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/ssl/openssl.cnf",
        "/etc/localtime", "/usr/share/zoneinfo", "/sys/devices/system/cpu", "/sys/devices/system/node",
    ];

    /// <summary>What the kernel makes up, and a namespace has its own of.</summary>
    private static readonly string[] Kernel = ["/proc", "/sys/fs/cgroup", "/dev/null", "/dev/urandom", "/dev/random"];

    /// <summary>What a program that was linked for the GNU C library names as its loader; null on other systems and processors.</summary>
    public static string? Loader { get; } = !OperatingSystem.IsLinux() ? null : RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => "/lib64/ld-linux-x86-64.so.2",
        Architecture.Arm64 => "/lib/ld-linux-aarch64.so.1",
        _ => null,
    };

    /// <summary>As places, for a worker that sees no others.</summary>
    /// <param name="folder">The worker's own.</param>
    /// <param name="dotnet">The program that runs it; its folder holds the runtimes, and sometimes much else.</param>
    public static IEnumerable<string> Of(string folder, string dotnet)
    {
        string root = Path.GetDirectoryName(dotnet)!;
        return [folder, dotnet, Path.Combine(root, "host"), Path.Combine(root, "shared", "Microsoft.NETCore.App"), .. System, .. MappedLibraries()];
    }

    /// <summary>As rules, for a worker that sees all files; and for the thread that starts it.</summary>
    public static IEnumerable<(string Path, FileAccessRights Rights)> For(string folder, string dotnet) =>
    [
        (dotnet, Read | FileAccessRights.Execute),
        .. Loaders().Select(program => (program, Read | FileAccessRights.Execute)),
        .. Of(folder, dotnet).Concat(Kernel).Concat(OwnAssemblies()).Select(path => (path, Read)),
    ];

    /// <summary>Each file that a worker loads, sooner or later, and the folders of the system that it looks into.</summary>
    public static IEnumerable<string> Loaded(string folder, string dotnet) =>
        from file in For(folder, dotnet)
        from path in System.Contains(file.Path) || Kernel.Contains(file.Path) || !Directory.Exists(file.Path)
            ? [file.Path]
            : Directory.EnumerateFiles(file.Path, "*", SearchOption.AllDirectories)
        select path;

    /// <summary>The kernel executes the loader on a program's behalf.</summary>
    private static IEnumerable<string> Loaders() =>
        from folder in (string[])["/lib64", "/lib"]
        where Directory.Exists(folder)
        from file in Directory.EnumerateFiles(folder, "ld-*.so*")
        select file;

    /// <summary>Where a distribution keeps its libraries elsewhere: those that this very process has loaded, loader included.</summary>
    private static IEnumerable<string> MappedLibraries() =>
        from line in File.ReadLines("/proc/self/maps")
        let start = line.IndexOf('/', StringComparison.Ordinal)
        where start >= 0 && line.Contains(".so", StringComparison.Ordinal)
        group line by line[start..] into file
        select file.Key;

    /// <summary>
    /// The thread that restricts itself is a thread of ours, and the runtime may start a helper from it, which is as confined: whatever
    /// that may ever have to load stays readable. It is the product's program, which is public.
    /// </summary>
    private static string[] OwnAssemblies() =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
