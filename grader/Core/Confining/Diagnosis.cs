using System.Globalization;

namespace Grader.Confining;

/// <summary>One layer of protection, as found on this machine.</summary>
/// <param name="Remedy">What would turn it on; null where it holds.</param>
public sealed record Layer(string Name, bool Holds, string Protects, string? Remedy);

/// <summary>What protects this machine from submissions, layer by layer. What holds is what a canary could not do.</summary>
public sealed record Diagnosis(Isolation Isolation, IReadOnlyList<Layer> Layers)
{
    public string Conclusion => Isolation.IsEnough
        ? "Others' submissions can be graded here."
        : $"A submission can {Isolation.Open}: a class is graded with --accept-no-isolation only.";

    public static Diagnosis Of(Isolation isolation) => Of(isolation, Landlock.Abi);

    internal static Diagnosis Of(Isolation isolation, int abi)
    {
        bool files = isolation.Holds(Protections.Reading | Protections.Inspection);
        bool calls = isolation.Holds(Protections.Network | Protections.Processes | Protections.Signals);
        string version = abi == 0 ? "landlock" : string.Create(CultureInfo.InvariantCulture, $"landlock (ABI {abi})");
        return new Diagnosis(isolation,
        [
            new Layer(version, files, "files of this machine, other processes' memory", files ? null : FilesRemedy(abi)),
            new Layer("seccomp", calls, "network, other processes, the kernel", calls ? null :
                "Filters need x86-64 Linux with CONFIG_SECCOMP_FILTER; in a container, a profile that lets seccomp() through."),
            // Set on every runner from outside; a runner whose limits cannot be set is given nothing.
            new Layer("rlimits", true, "memory, CPU, descriptors, file sizes", null),
        ]);
    }

    private static string FilesRemedy(int abi) => abi > 0
        ? "Landlock is there and was got round: please report what this machine is."
        : "Linux 5.13 or later with Landlock among its security modules: add landlock to lsm= on the kernel's command line "
            + "(Ubuntu 22.04, Debian 12, Fedora and GitHub's runners have it on); in Docker, an engine whose profile lets it through.";
}
