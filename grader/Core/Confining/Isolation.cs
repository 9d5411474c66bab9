namespace Grader.Confining;

/// <summary>How well this machine, and other learners' work on it, is protected from a submission. Named by what a canary could not do.</summary>
/// <param name="Name">As in run.json.</param>
/// <param name="IsEnough">Strangers' submissions can be graded.</param>
/// <param name="Open">What a submission can do all the same, in words; empty if nothing.</param>
public sealed record Isolation(string Name, bool IsEnough, string Open)
{
    internal static Isolation Of(Protections held)
    {
        if (held.HasFlag(Protections.All))
            return new Isolation("confined", true, "");
        string open = string.Join(", ", Ways.Where(way => !held.HasFlag(way.Protection)).Select(way => way.Text));
        return new Isolation((held | Protections.Reading) == Protections.All ? "readable-files" : "limits", false, open);
    }

    private static readonly (Protections Protection, string Text)[] Ways =
    [
        (Protections.Reading, "read files"), (Protections.Writing, "write files"), (Protections.Network, "use the network"),
        (Protections.Processes, "start programs"), (Protections.Signals, "signal other processes"), (Protections.Inspection, "look into other processes"),
    ];
}
