using Grader.Challenges;

namespace Grader.Running;

/// <summary>
/// What one submission has used up of its limits, over all of its processes. Time on the clock says little on a busy machine: what runs out of
/// it without having used its CPU is tried once more while nothing else runs, unless it is known that it waited by its own doing. For that a
/// submission has as much time as one check, in all: one that was held up needs a moment of it each time, one that sleeps has used it up
/// with the first.
/// </summary>
internal sealed class RunBudget(Limits limits, Occupancy occupancy)
{
    private TimeSpan _cpu, _wall, _wallAlone, _waited, _lastWall;
    private bool _isAlone;

    /// <summary>How many processes a submission has brought to their end.</summary>
    public int Restarts { get; set; }

    /// <summary>Each further check has no more than a moment.</summary>
    public bool IsShort => Restarts >= ProcessLimits.FreeRestarts && limits.Cpu > ProcessLimits.CpuAfterRestarts;

    private bool IsSpent => _cpu >= limits.TotalCpu || _wall >= limits.TotalWall;

    /// <param name="attempt">Runs within what <see cref="ForSetUp"/> or <see cref="ForCheck"/> allow, and tells <see cref="Use"/> what it took. It may be called twice.</param>
    public Execution Try(Func<Execution> attempt)
    {
        Execution first = TryShared(attempt);
        // Who was killed by somebody else is not to pay for it; who kills itself does so again.
        if (first is Execution.Ended { IsKilled: true })
            return TryShared(attempt);
        if (first is not Execution.TimedOut { Limit: not TimeLimit.Cpu, HeldUp: true } || _cpu >= limits.TotalCpu || _wallAlone >= limits.Wall)
            return first;
        Execution second = occupancy.Alone(() => TryAlone(attempt));
        return second is Execution.TimedOut ? first : second;
    }

    public void Use(Allowance used)
    {
        _cpu += used.Cpu;
        if (_isAlone)
            _wallAlone += used.Wall;
        else
            _wall += used.Wall;
        _lastWall = used.Wall;
    }

    public Allowance ForSetUp() => Clip(new Allowance(limits.Cpu, limits.Wall));

    public Allowance ForCheck()
    {
        if (Restarts < ProcessLimits.FreeRestarts)
            return Clip(new Allowance(limits.Cpu, limits.Wall));
        TimeSpan cpu = Min(limits.Cpu, ProcessLimits.CpuAfterRestarts);
        return Clip(new Allowance(cpu, Min(limits.Wall, 5 * cpu)));
    }

    private Execution TryShared(Func<Execution> attempt) => IsSpent ? Spent() : Attribute(occupancy.Shared(attempt));

    private Execution TryAlone(Func<Execution> attempt)
    {
        _isAlone = true;
        try
        {
            return attempt();
        }
        finally
        {
            _isAlone = false;
        }
    }

    /// <summary>The same execution; running into a limit is put down to the total where that was what ended it.</summary>
    private Execution Attribute(Execution execution)
    {
        if (execution is not Execution.TimedOut timedOut)
            return execution;
        if (!timedOut.HeldUp)
            _waited += _lastWall;
        return IsSpent ? Spent() with { Printed = timedOut.Printed, AfterRestarts = timedOut.AfterRestarts } : timedOut;
    }

    /// <summary>Whether it was held up shows in what the time went to, and not in the little that was left at the end.</summary>
    private Execution.TimedOut Spent() => new(TimeLimit.Total, "") { HeldUp = _waited < limits.TotalWall / 2 };

    private Allowance Clip(Allowance allowance) => new(
        Min(allowance.Cpu, limits.TotalCpu - _cpu),
        Min(allowance.Wall, _isAlone ? limits.Wall - _wallAlone : limits.TotalWall - _wall));

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
