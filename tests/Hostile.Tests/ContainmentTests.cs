namespace Hostile.Tests;

/// <summary>A submission can do nothing but answer: the corpus at the best tier of this machine.</summary>
public sealed class ContainmentTests(HostileClass hostile)
{
    public static TheoryData<string> Entries => [.. HostileCorpus.Quick.Select(entry => entry.Id)];

    [Theory]
    [MemberData(nameof(Entries))]
    public void EachGetsItsVerdict(string id)
    {
        var entry = HostileCorpus.All.Single(entry => entry.Id == id);
        Assert.Equal([], Examination.Verdicts(hostile.Graded, entry));
    }

    [Fact]
    public void TheReportsOfTheirNeighboursAreTheSameBytesAsWithoutThem() => Assert.Equal([], hostile.Graded.Disturbed());

    [Fact]
    public void NoSecretIsInAnythingThatIsWritten() => Assert.Equal([], hostile.Graded.Found());

    [Fact]
    public void NothingIsLeftAfterThem() => Assert.Equal([], hostile.Graded.Left);

    [Fact]
    public void TheRunIsNoFaultOfOurs() => Assert.True(hostile.Graded.Run.ExitCode == 1, hostile.Graded.Run.ToString());
}
