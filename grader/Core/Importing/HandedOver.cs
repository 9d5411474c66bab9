using System.Collections.Immutable;
using Grader.Challenges;

namespace Grader.Importing;

/// <summary>What one learner handed over for one pack at one time.</summary>
/// <param name="Items">By challenge name, or <c>answers</c>.</param>
/// <param name="Time">The platform's, else the latest of its files'.</param>
/// <param name="IsPlatformTime">Then it is written down; a file's time stays the file's.</param>
internal sealed record HandedOver(
    string Learner, Pack Pack, ImmutableSortedDictionary<string, ImmutableArray<ImportedFile>> Items, DateTimeOffset? Time, bool IsPlatformTime, bool? Late, string Place);

/// <param name="Path">Below the pack's folder.</param>
internal sealed record ImportedFile(string Path, byte[] Content, DateTimeOffset? Changed)
{
    public bool IsSame(ImportedFile other) => Path == other.Path && Content.AsSpan().SequenceEqual(other.Content);
}
