namespace Hostile.Tests;

/// <summary>A submission can do nothing but answer: the corpus at the best tier of this machine.</summary>
public abstract class ContainmentTests(HostileClass hostile)
{
    [Fact]
    public void EachGetsItsVerdict() => Examination.AssertNone(hostile.Entries.SelectMany(entry => Examination.Verdicts(hostile.Graded, entry)));

    [Fact]
    public void TheReportsOfTheirNeighboursAreTheSameBytesAsWithoutThem() => Examination.AssertNone(hostile.Graded.Disturbed());

    [Fact]
    public void NoSecretIsInAnythingThatIsWritten() => Examination.AssertNone(hostile.Graded.Found());

    [Fact]
    public void NothingIsLeftAfterThem() => Examination.AssertNone(hostile.Graded.Left);

    [Fact]
    public void TheRunIsNoFaultOfOurs() => Assert.True(hostile.Graded.Run.ExitCode == 1, hostile.Graded.Run.ToString());
}

/// <summary>A part of it.</summary>
public sealed class QuickContainmentTests(HostileClass hostile) : ContainmentTests(hostile);

/// <summary>All of it.</summary>
[Trait("Speed", "slow")]
public sealed class WholeContainmentTests(WholeHostileClass hostile) : ContainmentTests(hostile);
