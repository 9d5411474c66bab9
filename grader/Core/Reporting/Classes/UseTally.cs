using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Running;

namespace Grader.Reporting.Classes;

/// <summary>What the hand-ins of a challenge took.</summary>
internal sealed class UseTally
{
    private readonly List<TimeSpan> _slowest = [];
    private readonly List<long> _memory = [];

    public void Add(ImmutableArray<RunMeasure> measures)
    {
        if (measures.IsEmpty)
            return;
        // Of a process as a whole there is the memory; its time is that of all its checks, which has another limit.
        var times = measures.Where(measure => !measure.What.StartsWith("process ", StringComparison.Ordinal)).Select(measure => measure.Cpu).ToList();
        if (times.Count > 0)
            _slowest.Add(times.Max());
        _memory.Add(measures.Max(measure => measure.PeakMemory));
    }

    public ResourceUse? View(Challenge? challenge) => _memory.Count == 0
        ? null
        : new ResourceUse([.. _slowest.Order()], challenge?.Limits.Cpu, [.. _memory.Order()], challenge?.Limits.Memory);
}
