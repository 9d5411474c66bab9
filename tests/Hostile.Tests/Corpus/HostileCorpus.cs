using System.Collections.Immutable;

namespace Hostile.Tests;

/// <summary>All entries: those that lie in the repository and those that are made, ordered by class and name.</summary>
internal static class HostileCorpus
{
    public static ImmutableArray<Entry> All { get; } =
    [
        .. Written().Concat(MadeEntry.All).Where(entry => entry.Id.StartsWith(Only, StringComparison.Ordinal))
            .OrderBy(entry => entry.Class, StringComparer.Ordinal).ThenBy(entry => entry.Name, StringComparer.Ordinal),
    ];

    /// <summary>For every run of the tests: those that are never run, and of the others one of sixteen, since each costs a compile and a process.</summary>
    public static ImmutableArray<Entry> Quick { get; } = Only.Length > 0 ? All
        : [.. All.Where((entry, index) => entry.Verdicts is ["rejected"] || (!entry.Slow && index % 16 == 0))];

    /// <summary>For the weaker tiers: all that does not take many seconds.</summary>
    public static ImmutableArray<Entry> NotSlow { get; } = [.. All.Where(entry => !entry.Slow)];

    /// <summary>For whoever writes an entry and wants to run it alone.</summary>
    private static string Only => Environment.GetEnvironmentVariable("HOSTILE_ONLY") ?? "";

    private static IEnumerable<Entry> Written() =>
        from @class in Directory.EnumerateDirectories(Place.Corpus)
        where @class != Place.Challenges
        from folder in Directory.EnumerateDirectories(@class)
        select WrittenEntry.Read(folder);
}
