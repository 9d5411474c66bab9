namespace Hostile.Tests;

/// <summary>What keeps a compiler busy until it is killed is contained as well; each takes ten seconds of a processor.</summary>
[Trait("Speed", "slow")]
public sealed class SlowContainmentTests
{
    [Fact]
    public void WhatTheCompilerNeverFinishesCostsNobodyElseAnything()
    {
        using var graded = new GradedClass(HostileCorpus.Slow, Tier.Best);
        Assert.Empty(HostileCorpus.Slow.SelectMany(entry => Examination.Verdicts(graded, entry)));
        Assert.Empty(graded.Disturbed());
        Assert.Empty(graded.Found());
        Assert.Empty(graded.Left);
    }
}
