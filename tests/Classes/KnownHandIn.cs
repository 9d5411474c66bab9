using System.Collections.Immutable;

namespace Classes;

/// <summary>What one learner hands in for one pack, and what must become of it.</summary>
/// <param name="Name">Where it comes from, for a message: <c>relu-stack/relu/wrong-answer/leaky.csx</c>.</param>
/// <param name="Verdicts">PACK/CHALLENGE and its verdict; more than one only where the kernel or the clock decides. The pack's other challenges are skipped.</param>
/// <param name="Files">Paths below the learner's folder.</param>
internal sealed record KnownHandIn(
    string Name, ImmutableSortedDictionary<string, ImmutableArray<string>> Verdicts, ImmutableArray<(string Path, ReadOnlyMemory<byte> Content)> Files)
{
    /// <summary>A folder in which nothing lies.</summary>
    public static KnownHandIn Nothing { get; } = new("nothing", ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty, []);

    /// <summary>Of one challenge.</summary>
    public static KnownHandIn Of(string name, string challenge, ImmutableArray<string> verdicts, IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> files) =>
        new(name, ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.WithComparers(StringComparer.Ordinal).Add(challenge, verdicts), [.. files]);
}
