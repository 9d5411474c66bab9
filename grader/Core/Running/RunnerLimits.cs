using System.Globalization;
using Grader.Challenges;
using Grader.Confining.Groups;

namespace Grader.Running;

/// <summary>The limits that the kernel holds a runner to. Imposed from outside, before the first submitted byte.</summary>
internal static class RunnerLimits
{
    /// <summary>What a runner's group is held to, where there are groups.</summary>
    public static GroupLimits Group(Limits limits) => new(limits.Memory + ProcessLimits.MemorySlack + ProcessLimits.SharedSlack, ProcessLimits.MostTasks);

    public static void Impose(WorkerProcess child, Limits limits, ChildMemory bare)
    {
        child.Limit(ChildResource.Data, bare.Data + limits.Memory + ProcessLimits.MemorySlack);
        long seconds = (long)Math.Ceiling((limits.TotalCpu + limits.Cpu).TotalSeconds) + 1;
        child.Limit(ChildResource.Cpu, seconds, seconds + 1); // The backstop; the limits that count are read at frame edges.
        child.Limit(ChildResource.FileSize, 0);
        child.Limit(ChildResource.CoreDump, 0);
        child.Limit(ChildResource.Descriptors, ProcessLimits.Descriptors);
        child.Limit(ChildResource.Stack, ProcessLimits.Stack);
        if (OperatingSystem.IsLinux())
            child.Limit(ChildResource.Processes, Tasks() + ProcessLimits.SpareTasks);
    }

    /// <summary>Processes and threads in the system now: the part after the slash, as in <c>0.20 0.18 0.12 1/80 11206</c>.</summary>
    private static long Tasks()
    {
        string[] fields = File.ReadAllText("/proc/loadavg").Split(' ');
        return long.Parse(fields[3].AsSpan(fields[3].IndexOf('/') + 1), CultureInfo.InvariantCulture);
    }
}
