using Grader.Running;
using Xunit;

namespace Core.Tests.Running;

/// <summary>With attempts that say what they took, and no process.</summary>
public sealed class RunBudgetTests : IDisposable
{
    private static readonly Limits Limits = Limits.Default;

    private static readonly Execution Answered = new Execution.Answered([], "");

    private readonly Occupancy _occupancy = new();
    private readonly RunBudget _budget;
    private int _attempts;

    public RunBudgetTests() => _budget = new RunBudget(Limits, _occupancy);

    public void Dispose() => _occupancy.Dispose();

    [Fact]
    public void WhatAnswersIsTriedOnce()
    {
        Assert.Same(Answered, _budget.Try(Answer));
        Assert.Equal(1, _attempts);
    }

    [Fact]
    public void WhatIsHeldUpIsTriedOnceMore()
    {
        Assert.Same(Answered, _budget.Try(() => _attempts == 0 ? Wait() : Answer()));
        Assert.Equal(2, _attempts);
    }

    [Fact]
    public void WhoIsKilledIsTriedOnceMoreAndPaysOnlyIfItIsAgain()
    {
        var killed = new Execution.Ended("the program was ended by SIGKILL", null, "") { IsKilled = true };
        Execution Kill()
        {
            _attempts++;
            return killed;
        }
        Assert.Same(Answered, _budget.Try(() => _attempts == 0 ? Kill() : Answer()));
        Assert.Equal(2, _attempts);
        Assert.Same(killed, _budget.Try(Kill));
        Assert.Equal(4, _attempts);
    }

    [Fact]
    public void EveryOneOfManyThatAreHeldUpIsTriedOnceMore()
    {
        for (int i = 0; i < Limits.TotalWall / Limits.Wall; i++)
            Assert.Same(Answered, _budget.Try(() => _attempts % 2 == 0 ? Wait() : Answer()));
    }

    /// <summary>It ran into its own limit or into the total: which, does not change what it is told.</summary>
    [Fact]
    public void WhatWaitsByItselfIsTriedOnceMoreAndNothingAfterIt()
    {
        Assert.Equal(new Execution.TimedOut(TimeLimit.Wall, ""), _budget.Try(Wait));
        Assert.Equal(2, _attempts);
        while (_budget.Try(Wait) is Execution.TimedOut { Limit: TimeLimit.Wall })
            _budget.Restarts++;
        Assert.Equal(new Execution.TimedOut(TimeLimit.Total, ""), _budget.Try(Answer));
        int once = _attempts;
        _budget.Try(Answer);
        Assert.Equal(once, _attempts);
    }

    [Fact]
    public void AllThatASubmissionMayTakeIsItsTotalAndTheTimeOfOneCheckAlone()
    {
        TimeSpan spent = TimeSpan.Zero;
        for (int i = 0; i < 1_000; i++)
            _budget.Try(() =>
            {
                TimeSpan wall = _budget.ForCheck().Wall;
                spent += wall;
                return Wait();
            });
        Assert.Equal(Limits.TotalWall + Limits.Wall, spent);
    }

    /// <summary>Nobody else has to stand still for it.</summary>
    [Fact]
    public void WhatIsKnownToWaitByItselfIsTriedOnce()
    {
        for (int i = 1; i <= Limits.TotalWall / Limits.Wall; i++)
        {
            Assert.IsType<Execution.TimedOut>(_budget.Try(Sleep));
            Assert.Equal(i, _attempts);
        }
        int all = _attempts;
        Assert.Equal(TimeLimit.Total, Assert.IsType<Execution.TimedOut>(_budget.Try(Answer)).Limit);
        Assert.Equal(all, _attempts);
    }

    /// <summary>It slept once; what was left went to others.</summary>
    [Fact]
    public void WhoHasWaitedOnceByItselfIsStillTriedAloneWhenHeldUp()
    {
        _budget.Try(Sleep);
        int before = _attempts;
        Assert.Same(Answered, _budget.Try(() => _attempts == before ? Wait() : Answer()));
        for (int i = 2; i < Limits.TotalWall / Limits.Wall; i++)
            _budget.Try(() => Took(new Allowance(TimeSpan.Zero, Limits.Wall), Answered));
        Assert.Same(Answered, _budget.Try(Answer));
    }

    [Fact]
    public void CpuIsNotTriedTwice()
    {
        Execution spins = _budget.Try(() => Took(new Allowance(Limits.Cpu, Limits.Cpu), new Execution.TimedOut(TimeLimit.Cpu, "")));
        Assert.Equal(new Execution.TimedOut(TimeLimit.Cpu, ""), spins);
        Assert.Equal(1, _attempts);
    }

    [Fact]
    public void WhoHasUsedAllCpuIsAskedNothingMore()
    {
        while (_budget.Try(() => Took(_budget.ForCheck(), new Execution.TimedOut(TimeLimit.Cpu, ""))) is Execution.TimedOut { Limit: TimeLimit.Cpu })
        {
        }
        int before = _attempts;
        Assert.Equal(new Execution.TimedOut(TimeLimit.Total, ""), _budget.Try(Answer));
        Assert.Equal(before, _attempts);
    }

    /// <summary>On the clock it has used up its total by being held up; of its CPU it has hardly used any.</summary>
    [Fact]
    public void WhoHasUsedAllTimeOnTheClockGoesOnAlone()
    {
        while (_budget.Try(() => Took(new Allowance(TimeSpan.Zero, Limits.Wall / 2), Answered)) == Answered && _attempts < 12)
        {
        }
        for (int i = 0; i < 20; i++)
            Assert.Same(Answered, _budget.Try(() => Took(new Allowance(TimeSpan.Zero, TimeSpan.FromMilliseconds(100)), Answered)));
    }

    private Execution Answer() => Took(default, Answered);

    private Execution Wait() => Took(_budget.ForCheck() with { Cpu = default }, new Execution.TimedOut(TimeLimit.Wall, ""));

    private Execution Sleep() => Took(_budget.ForCheck() with { Cpu = default }, new Execution.TimedOut(TimeLimit.Wall, "") { HeldUp = false });

    private Execution Took(Allowance used, Execution execution)
    {
        _attempts++;
        _budget.Use(used);
        return execution;
    }
}
