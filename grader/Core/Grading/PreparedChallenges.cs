using System.Collections.Concurrent;
using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Grading.Caching;

namespace Grader.Grading;

/// <summary>Each challenge is prepared once, by whoever needs it first; all others wait for it.</summary>
/// <param name="openCache">Called once, when it is needed; null where there is none that can be believed.</param>
public sealed class PreparedChallenges(ChallengePreparer preparer, Func<ChallengeCache?> openCache)
{
    private readonly Lazy<ChallengeCache?> _cache = new(openCache);
    private readonly ConcurrentDictionary<string, Slot> _slots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    /// <exception cref="OperationCanceledException" />
    public Preparation Get(Challenge challenge, CancellationToken cancel)
    {
        var slot = _slots.GetOrAdd(challenge.Id, _ => new Slot());
        // Not a Lazy: that would keep an exception, such as a cancellation, for all who come later.
        lock (slot.Lock)
            return slot.Preparation ??= FindOrPrepare(challenge, cancel);
    }

    /// <summary>The content hash of a challenge, computed once.</summary>
    public string HashOf(Challenge challenge) => _hashes.GetOrAdd(challenge.Id, _ => ChallengeHash.Compute(challenge));

    /// <summary>Prepares all of them, <paramref name="jobs"/> at a time, and gathers every problem, in the challenges' order.</summary>
    public ImmutableArray<Problem> PrepareAll(ImmutableArray<Challenge> challenges, int jobs, CancellationToken cancel)
    {
        Jobs.Run(challenges.Length, jobs, index => Get(challenges[index], cancel), cancel);
        return [.. challenges.Select(challenge => Get(challenge, cancel)).OfType<Preparation.Invalid>().SelectMany(invalid => invalid.Problems)];
    }

    private Preparation FindOrPrepare(Challenge challenge, CancellationToken cancel)
    {
        if (_cache.Value?.Find(challenge, HashOf(challenge)) is { } kept)
            return new Preparation.Ready(kept);
        var preparation = preparer.Prepare(challenge, cancel);
        if (preparation is Preparation.Ready { Challenge: var prepared })
            _cache.Value?.Keep(prepared, HashOf(challenge));
        return preparation;
    }

    private sealed class Slot
    {
        public Lock Lock { get; } = new();

        public Preparation? Preparation { get; set; }
    }
}
