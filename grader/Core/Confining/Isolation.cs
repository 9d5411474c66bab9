namespace Grader.Confining;

/// <summary>How well this machine, and other learners' work on it, is protected from a submission. Named by what a canary could not do.</summary>
public sealed class Isolation
{
    private readonly Protections _held;

    private Isolation(Protections held) => _held = held;

    /// <summary>As in run.json.</summary>
    public string Name => IsEnough ? "confined" : Holds(Protections.All & ~(Protections.Reading | Protections.Inspection)) ? "readable-files" : "limits";

    /// <summary>Strangers' submissions can be graded.</summary>
    public bool IsEnough => Holds(Protections.All);

    /// <summary>What a submission can do all the same, in words; empty if nothing.</summary>
    public string Open => Words(Protections.All & ~_held);

    internal static Isolation Of(Protections held) => new(held);

    /// <summary>What a worker can do against this promise, in words; empty if nothing.</summary>
    /// <param name="worker">What it could not do when it tried.</param>
    internal string BrokenBy(Protections worker) => Words(_held & Protections.Tried & ~worker);

    /// <summary>With another worker, what none of them could do.</summary>
    public Isolation And(Isolation worker) => new(_held & (worker._held | Protections.ForbiddenCalls));

    internal bool Holds(Protections protections) => _held.HasFlag(protections);

    private static string Words(Protections open) => string.Join(", ", Ways.Where(way => open.HasFlag(way.Protection)).Select(way => way.Text));

    private static readonly (Protections Protection, string Text)[] Ways =
    [
        (Protections.Reading, "read files"), (Protections.Writing, "write files"), (Protections.Network, "use the network"),
        (Protections.Processes, "start programs"), (Protections.Signals, "signal other processes"), (Protections.Inspection, "look into other processes"),
        (Protections.Unprivileged, "act as root"), (Protections.ForbiddenCalls, "make any system call and go on"),
    ];
}
