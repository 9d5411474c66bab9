namespace Hostile.Tests;

/// <summary>
/// The corpus again, but for its slow entries, at each weaker tier that still promises isolation; one that can't be run here is skipped by its name.
/// </summary>
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
        using var graded = new GradedClass(HostileCorpus.NotSlow, tier, together: 1);
        Assert.SkipWhen(graded.IsRefused, $"{name}: {graded.Run.Error}");
        Examination.AssertNone(HostileCorpus.NotSlow.SelectMany(entry => Examination.Verdicts(graded, entry)));
        Examination.AssertNone(graded.Disturbed());
        Examination.AssertNone(graded.Found());
        Examination.AssertNone(graded.Left);
    }
}
