namespace Hostile.Tests;

/// <summary>The corpus itself.</summary>
public sealed class CorpusTests
{
    [Fact]
    public void HoldsAHundredSubmissionsAtLeast() => Assert.True(HostileCorpus.All.Length >= 100, $"{HostileCorpus.All.Length}");

    [Fact]
    public void EveryEntryIsOfAKnownClass() => Assert.Empty(HostileCorpus.All.Select(entry => entry.Class).Except(HostileClasses.Names));

    [Fact]
    public void EveryEntrySaysInALineWhatItTries() => Assert.Empty(HostileCorpus.All
        .Where(entry => entry.Tries.Length is < 15 or > 200 || entry.Tries.Contains('\n', StringComparison.Ordinal) || entry.Tries.EndsWith('.')).Select(entry => entry.Id));

    [Fact]
    public void TheDocumentationListsItByClass() => Assert.Contains(
        HostileClasses.Table(HostileCorpus.All), File.ReadAllText(Path.Combine(Place.Repository, "docs", "security.md")), StringComparison.Ordinal);
}
