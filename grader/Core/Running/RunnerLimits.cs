using Grader.Challenges;

namespace Grader.Running;

/// <summary>The limits that the kernel holds a runner to. Imposed from outside, before the first submitted byte.</summary>
internal static class RunnerLimits
{
    /// <summary>
    /// What the runtime itself comes to need beyond its start, so that a submission has all of its allowance: the collector's
    /// books and spare regions, compiled code, the stacks of the thread pool.
    /// </summary>
    public const long MemorySlack = 64L << 20;

    public static void Impose(Child child, Limits limits, ChildMemory bare)
    {
        child.Limit(ChildResource.Data, bare.Data + limits.Memory + MemorySlack);
        long seconds = (long)Math.Ceiling((limits.TotalCpu + limits.Cpu).TotalSeconds) + 1;
        child.Limit(ChildResource.Cpu, seconds, seconds + 1); // The backstop; the limits that count are read at frame edges.
        child.Limit(ChildResource.FileSize, 0);
        child.Limit(ChildResource.CoreDump, 0);
        child.Limit(ChildResource.Descriptors, 256);
        child.Limit(ChildResource.Stack, 8L << 20);
    }
}
