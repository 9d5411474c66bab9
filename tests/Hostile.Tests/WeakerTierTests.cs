namespace Hostile.Tests;

/// <summary>The corpus again at each weaker tier that still promises isolation; one that can't be run here is skipped by its name.</summary>
[Trait("Speed", "slow")]
public sealed class WeakerTierTests
{
    public static TheoryData<string> Tiers => [.. Tier.Weaker.Select(tier => tier.Name)];

    [Theory]
    [MemberData(nameof(Tiers))]
    public void TheCorpusIsContained(string name)
    {
        var tier = Tier.Weaker.Single(tier => tier.Name == name);
        Assert.SkipWhen(tier.Missing is not null, $"{name}: {tier.Missing}");
        var entries = tier == Tier.WithoutLandlock ? HostileCorpus.OfProcesses : HostileCorpus.OfTheSystem;
        using var graded = new GradedClass(entries, tier, together: 4);
        Assert.SkipWhen(graded.IsRefused, $"{name}: {graded.Run.Error}");
        Examination.AssertNone(entries.SelectMany(entry => Examination.Verdicts(graded, entry)));
        Examination.AssertNone(graded.Disturbed());
        Examination.AssertNone(graded.Found());
        Examination.AssertNone(graded.Left);
    }
}
