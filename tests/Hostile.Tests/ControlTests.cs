using System.Collections.Immutable;

namespace Hostile.Tests;

/// <summary>
/// That the corpus could find something. Where files can be read, and with what is hidden among the visible checks, those who search must
/// find it: else that they find nothing elsewhere says nothing.
/// </summary>
public sealed class ControlTests
{
    private static readonly string[] Searchers =
    [
        "leaks/file-in-tmp", "leaks/file-of-the-home", "leaks/files-of-the-challenge", "leaks/files-of-the-grader",
        "leaks/literals-of-loaded-assemblies", "leaks/own-memory", "leaks/registry-of-the-kit",
    ];

    [Fact]
    public void WhoSearchesFindsWhatIsNotHidden()
    {
        Assert.SkipWhen(Tier.Readable.Missing is not null, $"{Tier.Readable.Missing}");
        ImmutableArray<Entry> searchers = [.. HostileCorpus.All.Where(entry => Searchers.Contains(entry.Id))];
        using var open = new GradedClass(searchers, Tier.Readable, searchers.Length, hidesNothing: true);
        Assert.Equal(
            Searchers.Select(id => $"{id}: run-time-error"),
            searchers.Select(entry => $"{entry.Id}: {open.ReportOf(entry).VerdictOf("show")}"));
        Assert.NotEmpty(open.Found());
    }
}
