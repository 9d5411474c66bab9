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

    /// <summary>For every run of the tests: one of four, since each costs two compiles and two processes.</summary>
    public static ImmutableArray<Entry> Quick { get; } = Only.Length > 0 ? All : [.. All.Where((entry, index) => !entry.Slow && index % 4 == 0)];

    /// <summary>For whoever writes an entry and wants to run it alone.</summary>
    private static string Only => Environment.GetEnvironmentVariable("HOSTILE_ONLY") ?? "";

    private static IEnumerable<Entry> Written() =>
        from @class in Directory.EnumerateDirectories(Place.Corpus)
        where @class != Place.Challenges
        from folder in Directory.EnumerateDirectories(@class)
        select WrittenEntry.Read(folder);
}
