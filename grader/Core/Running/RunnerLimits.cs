using System.Globalization;
using Grader.Challenges;
using Grader.Confining.Groups;

namespace Grader.Running;

/// <summary>The limits that the kernel holds a runner to. Imposed from outside, before the first submitted byte.</summary>
internal static class RunnerLimits
{
    /// <summary>
    /// What the runtime itself comes to need beyond its start, so that a submission has all of its allowance: the collector's
    /// books and spare regions, compiled code, the stacks of the thread pool.
    /// </summary>
    public const long MemorySlack = 64L << 20;

    /// <summary>
    /// What a group's memory may have above that, so that an honest submission meets the limit that it can catch (no more memory is
    /// given) before the one that ends it: libraries' own data, page tables, and what is freed and taken again of the start.
    /// </summary>
    private const long SharedSlack = 64L << 20;

    /// <summary>Threads of 512 KiB or more meet the memory limit first; the runtime has about a dozen.</summary>
    private const int MostTasks = 512;

    /// <summary>What a runner's group is held to, where there are groups.</summary>
    public static GroupLimits Group(Limits limits) => new(limits.Memory + MemorySlack + SharedSlack, MostTasks);

    public static void Impose(Child child, Limits limits, ChildMemory bare)
    {
        child.Limit(ChildResource.Data, bare.Data + limits.Memory + MemorySlack);
        long seconds = (long)Math.Ceiling((limits.TotalCpu + limits.Cpu).TotalSeconds) + 1;
        child.Limit(ChildResource.Cpu, seconds, seconds + 1); // The backstop; the limits that count are read at frame edges.
        child.Limit(ChildResource.FileSize, 0);
        child.Limit(ChildResource.CoreDump, 0);
        child.Limit(ChildResource.Descriptors, 256);
        child.Limit(ChildResource.Stack, 8L << 20);
        child.Limit(ChildResource.Processes, Tasks() + SpareTasks);
    }

    /// <summary>
    /// The kernel counts all tasks of the user, other runners' too, so this bound is a crude one, and it does not bind root at all:
    /// a submission that starts processes is stopped by containment, not here.
    /// </summary>
    private const long SpareTasks = 1024;

    /// <summary>Processes and threads in the system now: the part after the slash, as in <c>0.20 0.18 0.12 1/80 11206</c>.</summary>
    private static long Tasks()
    {
        string[] fields = File.ReadAllText("/proc/loadavg").Split(' ');
        return long.Parse(fields[3].AsSpan(fields[3].IndexOf('/') + 1), CultureInfo.InvariantCulture);
    }
}
