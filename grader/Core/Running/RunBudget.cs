using Grader.Challenges;

namespace Grader.Running;

/// <summary>What one submission has used up of its limits, over all of its processes.</summary>
internal sealed class RunBudget(Limits limits)
{
    private TimeSpan _cpu, _wall;

    /// <summary>How many processes a submission has brought to their end.</summary>
    public int Restarts { get; set; }

    public bool IsSpent => _cpu >= limits.TotalCpu || _wall >= limits.TotalWall;

    public void Use(Allowance used)
    {
        _cpu += used.Cpu;
        _wall += used.Wall;
    }

    public Allowance ForSetUp() => Clip(new Allowance(limits.Cpu, limits.Wall));

    public Allowance ForCheck()
    {
        if (Restarts < ProcessLimits.FreeRestarts)
            return Clip(new Allowance(limits.Cpu, limits.Wall));
        TimeSpan cpu = Min(limits.Cpu, ProcessLimits.CpuAfterRestarts);
        return Clip(new Allowance(cpu, Min(limits.Wall, 5 * cpu)));
    }

    /// <summary>Each further check has no more than a moment.</summary>
    public bool IsShort => Restarts >= ProcessLimits.FreeRestarts && limits.Cpu > ProcessLimits.CpuAfterRestarts;

    /// <summary>The same execution; running into a limit is put down to the total where that was what ended it.</summary>
    public Execution Attribute(Execution execution) =>
        execution is Execution.TimedOut timedOut && IsSpent ? timedOut with { Limit = TimeLimit.Total } : execution;

    private Allowance Clip(Allowance allowance) =>
        new(Min(allowance.Cpu, limits.TotalCpu - _cpu), Min(allowance.Wall, limits.TotalWall - _wall));

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
