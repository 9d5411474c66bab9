namespace Grader.Confining.Groups;

/// <summary>What the kernel counts of a group of processes, by the names of its files in a version of the interface.</summary>
/// <param name="Name">As in /proc/self/cgroup.</param>
/// <param name="Swap">Memory only: written so that what is over the limit is not moved to swap; absent on kernels that do not count swap.</param>
/// <param name="Events">Memory only: holds a line <c>oom_kill N</c>.</param>
/// <remarks>Source: Documentation/admin-guide/cgroup-v2.rst and cgroup-v1/{memory,pids}.rst of Linux.</remarks>
internal sealed record Controller(string Name, int Version, string Limit, string? Swap = null, string? Events = null)
{
    private static readonly Controller[] All =
    [
        new("memory", 1, "memory.limit_in_bytes", "memory.memsw.limit_in_bytes", "memory.oom_control"),
        new("pids", 1, "pids.max"),
        new("memory", 2, "memory.max", "memory.swap.max", "memory.events"),
        new("pids", 2, "pids.max"),
    ];

    public bool CountsMemory => Events is not null;

    /// <summary>Those that a mount may carry; which of them it does carry is to be seen.</summary>
    public static IEnumerable<Controller> Of(int version) => All.Where(controller => controller.Version == version);
}
