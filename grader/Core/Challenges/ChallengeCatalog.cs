using System.Collections.Immutable;

namespace Grader.Challenges;

/// <summary>What a folder of challenges holds.</summary>
/// <param name="Packs">In ordinal order of their ids; those without problems only.</param>
/// <param name="Problems">All of them, in ordinal order of files, then by line.</param>
public sealed record ChallengeCatalog(ImmutableArray<Pack> Packs, ImmutableArray<Problem> Problems);
