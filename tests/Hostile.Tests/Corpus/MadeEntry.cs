using System.Collections.Immutable;

namespace Hostile.Tests;

/// <summary>An entry that a checkout can't hold: names with controls, links, FIFOs, archives. It is made when the class is laid out.</summary>
internal abstract record MadeEntry : Entry
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<MadeEntry> All { get; } =
    [
        .. BombEntry.Bombs, .. BombEntry.EndlessBombs, .. ArchiveEntry.Archives, .. NamedEntry.Learners, .. FolderEntry.Folders,
    ];
}
