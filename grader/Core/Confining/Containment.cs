using System.Collections.Immutable;
using System.Globalization;
using Grader.Confining.Groups;

namespace Grader.Confining;

/// <summary>What the workers of a run are confined by, and what that comes to: the tier of the run.</summary>
public sealed record Containment(Enclosure Enclosure, Isolation Isolation)
{
    /// <summary>
    /// The enclosures that may serve here, in the order in which they are to be tried. Landlock costs next to nothing and tells exactly
    /// how a worker ended; where this kernel has none, bubblewrap does what it would. What does serve is for a canary to say.
    /// </summary>
    public static ImmutableArray<Enclosure> Candidates =>
        !OperatingSystem.IsLinux() ? [Enclosure.None]
        : Bubblewrap.Program is null ? [Enclosure.Landlock]
        : Landlock.Abi > 0 ? [Enclosure.Landlock, Enclosure.Bubblewrap]
        : [Enclosure.Bubblewrap, Enclosure.Landlock];

    public static bool IsInstalled(Enclosure enclosure) => enclosure switch
    {
        Enclosure.Landlock => OperatingSystem.IsLinux(),
        Enclosure.Bubblewrap => Bubblewrap.Program is not null,
        _ => true,
    };

    /// <summary>What holds, each in a word or two: <c>landlock ABI 7</c>, <c>seccomp</c>, <c>rlimits</c>, <c>cgroup v1</c>.</summary>
    public ImmutableArray<string> Layers
    {
        get
        {
            if (Enclosure == Enclosure.None)
                return ["looked at from outside"];
            var layers = ImmutableArray.CreateBuilder<string>();
            if (Isolation.Holds(Protections.Reading | Protections.Inspection))
                layers.Add(Enclosure == Enclosure.Bubblewrap ? "bubblewrap" : string.Create(CultureInfo.InvariantCulture, $"landlock ABI {Landlock.Abi}"));
            if (Isolation.Holds(Protections.ForbiddenCalls))
                layers.Add("seccomp");
            layers.Add("rlimits");
            layers.AddRange(ControlGroups.Own.Homes.Select(home => home.Controller.Version).Distinct().Select(version => string.Create(CultureInfo.InvariantCulture, $"cgroup v{version}")));
            return layers.ToImmutable();
        }
    }

    /// <summary><c>confined (landlock ABI 7, seccomp, rlimits, cgroup v1)</c>.</summary>
    public override string ToString() => $"{Isolation.Name} ({string.Join(", ", Layers)})";
}
