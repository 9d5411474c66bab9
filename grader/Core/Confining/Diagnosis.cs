using System.Collections.Immutable;
using System.Globalization;
using Grader.Compiling;

namespace Grader.Confining;

/// <summary>How a layer of protection stands.</summary>
/// <param name="Spare">It does not hold, and is not needed: another does what it would.</param>
public sealed record Layer(LayerKind Kind, string Name, bool Holds, bool Spare, string Protects)
{
    public string State => Holds ? "holds" : Spare ? "spare" : "MISSING";
}

/// <summary>What was found out by trying.</summary>
/// <param name="Landlock">What a canary could not do under Landlock; null if none could be started so.</param>
/// <param name="Bubblewrap">The same under bubblewrap; null if none could be started so.</param>
/// <param name="HasLimits">A runner could be put under the limits of a process.</param>
/// <param name="Groups">What a group counts, as in <c>v1: memory, pids</c>; empty if there are none.</param>
public sealed record Findings(int LandlockAbi, Isolation? Landlock, Isolation? Bubblewrap, bool HasLimits, string Groups)
{
    public CompilerDiagnosis Compiler { get; init; } = CompilerDiagnosis.None;
}

/// <summary>What protects this machine from submissions, layer by layer, and the tier that results.</summary>
public sealed record Diagnosis(Isolation Isolation, ImmutableArray<Layer> Layers)
{
    public CompilerDiagnosis Compiler { get; init; } = CompilerDiagnosis.None;

    public bool IsEnough => Isolation.IsEnough && Layers.All(layer => layer.Kind != LayerKind.ResourceLimits || layer.Holds);

    public string Conclusion => IsEnough ? "Others' submissions can be graded here."
        : !Isolation.IsEnough ? $"A submission can {Isolation.Open}: a class is graded with --accept-no-isolation only."
        : "A submission is not limited: nothing is graded here.";

    /// <summary>Windows and macOS: there is nothing to be tried.</summary>
    public static Diagnosis OfOtherSystems { get; } = new(Isolation.Of(Protections.None), []);

    public static Diagnosis Of(Findings found)
    {
        var isolation = Best(found);
        bool seccomp = isolation.Holds(Protections.Processes | Protections.Network | Protections.Signals | Protections.ForbiddenCalls);
        bool landlock = Confines(found.Landlock) && found.LandlockAbi > 0, bubblewrap = Confines(found.Bubblewrap);
        string abi = string.Create(CultureInfo.InvariantCulture, $" (ABI {found.LandlockAbi})");
        return new Diagnosis(isolation,
        [
            new Layer(LayerKind.Landlock, "landlock" + (found.LandlockAbi > 0 ? abi : ""), landlock, bubblewrap, "files of this machine, other processes' memory"),
            new Layer(LayerKind.Seccomp, "seccomp", seccomp, false, "network, other processes, the kernel"),
            // It is a lock more, and no tier rests on it.
            new Layer(LayerKind.User, "user", isolation.Holds(Protections.Unprivileged), false, "root's files, by permissions also"),
            new Layer(LayerKind.ResourceLimits, "rlimits", found.HasLimits, false, "memory, CPU, descriptors, file sizes"),
            new Layer(LayerKind.ControlGroups, "cgroup" + (found.Groups.Length > 0 ? $" ({found.Groups})" : ""), found.Groups.Length > 0, false,
                "memory that is shared, page tables, threads"),
            new Layer(LayerKind.Bubblewrap, "bubblewrap", bubblewrap, landlock, "the same as landlock, where the kernel has none"),
        ])
        { Compiler = found.Compiler };
    }

    /// <summary>As a run would choose.</summary>
    private static Isolation Best(Findings found) =>
        found.Landlock is { IsEnough: true } first ? first
        : found.Bubblewrap is { IsEnough: true } second ? second
        : found.Landlock ?? found.Bubblewrap ?? Isolation.Of(Protections.None);

    private static bool Confines(Isolation? isolation) => isolation?.Holds(Protections.Reading | Protections.Inspection) ?? false;
}
