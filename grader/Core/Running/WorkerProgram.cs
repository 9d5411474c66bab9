using System.Globalization;
using Grader.Confining;

namespace Grader.Running;

/// <summary>How a worker (Runner, Compiler, Learning) is started: with the runtime that runs this process, and next to nothing else.</summary>
internal static class WorkerProgram
{
    /// <summary>
    /// What every worker's environment holds. No diagnostics port (a socket in /tmp that lets
    /// anyone in), one or two malloc arenas (each reserves what RLIMIT_DATA counts), no file locks (a channel between runners), no search
    /// for a tracing library (80 failed opens at each start), and two processors whatever the machine has: how many threads the runtime
    /// starts, and so how much memory is left for a submission, MUST NOT depend on where it is graded.
    /// </summary>
    private static readonly string[] Environment =
    [
        "DOTNET_EnableDiagnostics=0", "DOTNET_TieredPGO=0", "DOTNET_SYSTEM_IO_DISABLEFILELOCKING=1",
        "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1", "DOTNET_LTTng=0", "DOTNET_PROCESSOR_COUNT=2",
        "MALLOC_ARENA_MAX=2", "TZ=UTC", "LANG=C.UTF-8",
    ];

    /// <summary>
    /// The only names that are passed on, if they are 0 or 1: which of the processor's instructions the runtime may use. A report MUST NOT
    /// depend on them, and whoever wants to see that sets them for the command, and so for all of its workers.
    /// </summary>
    private static readonly string[] Switches = ["DOTNET_EnableAVX2", "DOTNET_EnableAVX512", "DOTNET_EnableHWIntrinsic"];

    private static string Host => System.Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    private static string Framework => Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>The program <c>dotnet</c> that runs this process.</summary>
    public static string Dotnet { get; } = FindDotnet();

    /// <param name="assembly">The absolute path of the worker's .dll.</param>
    /// <param name="withInput">Its standard input is a pipe; else it is empty.</param>
    /// <param name="enclosure">Bubblewrap MUST be installed where it is asked for.</param>
    /// <param name="tiered">Methods are compiled quickly first and well later; without, well at once, as long computations want it.</param>
    /// <param name="more">Of its environment, besides what every worker has.</param>
    /// <remarks>Its first argument is our process id: a worker whose parent is another has lost us before it could ask to die with us.</remarks>
    /// <exception cref="System.ComponentModel.Win32Exception">The kernel does not take the rules that confine it.</exception>
    public static ChildStart Start(
        string assembly, bool withInput = false, Enclosure enclosure = Enclosure.Landlock, bool tiered = true, params ReadOnlySpan<string> more)
    {
        string[] tiering = tiered ? [] : ["DOTNET_TieredCompilation=0"];
        return Enclose(new ChildStart(Dotnet, [assembly, Host], [.. Environment, .. PassedOn(), .. tiering, .. more], withInput), assembly, enclosure);
    }

    /// <summary>
    /// The same worker as machine code (NativeCompiler=true), which knows neither its own place nor the framework's. Started is the loader that it names, as
    /// the kernel would do: who may read the file can run it, as with a .dll. NuGet lets only the owner of an installed tool execute what is in it.
    /// </summary>
    /// <param name="assembly">The absolute path of the .dll beside it.</param>
    /// <returns>Null: it is not there, or this system has none.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">The kernel does not take the rules that confine it.</exception>
    public static ChildStart? StartMachineCode(string assembly, Enclosure enclosure = Enclosure.Landlock)
    {
        string native = Path.ChangeExtension(assembly, ".native");
        return WorkerFiles.Loader is { } loader && File.Exists(native)
            ? Enclose(new ChildStart(loader, [native, Host], [.. Environment, .. PassedOn(), "GRADER_FRAMEWORK=" + Framework, "GRADER_FOLDER=" + Path.GetDirectoryName(native)]), assembly, enclosure)
            : null;
    }

    /// <summary>
    /// For measuring what confinement costs: a runner that is kept from nothing, and says so. No run takes it that promises anything.
    /// </summary>
    public static ChildStart Unconfined(string assembly)
    {
        ChildStart start = Start(assembly, withInput: true);
        return start with { Environment = start.Environment.Add("GRADER_UNCONFINED=1"), Confinement = null };
    }

    private static ChildStart Enclose(ChildStart start, string assembly, Enclosure enclosure)
    {
        string folder = Path.GetDirectoryName(assembly)!;
        return enclosure switch
        {
            Enclosure.Bubblewrap => Bubblewrap.Wrap(Bubblewrap.Program ?? throw new InvalidOperationException("bubblewrap is not installed"), start, folder),
            Enclosure.None => start with { IsPortable = true },
            _ => start with { Confinement = Confinement.For(folder, Dotnet) },
        };
    }

    private static IEnumerable<string> PassedOn() =>
        from name in Switches
        let value = System.Environment.GetEnvironmentVariable(name)
        where value is "0" or "1"
        select $"{name}={value}";

    /// <summary>dotnet's own folder is three above the framework's: root/shared/Microsoft.NETCore.App/10.0.x.</summary>
    private static string FindDotnet() =>
        Path.GetFullPath(Path.Combine(Framework, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
