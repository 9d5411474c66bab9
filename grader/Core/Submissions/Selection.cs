using System.Collections.Immutable;
using Grader.Challenges;

namespace Grader.Submissions;

/// <summary>Which challenges are graded. All packs are known, so that a name that was not asked for now is not called unknown.</summary>
/// <param name="Counted">Those that count without a hand-in, too: asked for by name, or listed by the course.</param>
internal sealed record Selection(ImmutableArray<Pack> Packs, ImmutableHashSet<string> Challenges, ImmutableHashSet<string> Counted)
{
    public static Selection Of(ImmutableArray<Pack> packs, SubmissionRequest request, List<SubmissionError> errors)
    {
        var chosen = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (string name in request.Packs ?? [])
            chosen.UnionWith(ByPackName(packs, name, errors));
        foreach (string name in request.Challenges ?? [])
            chosen.UnionWith(ByChallengeName(packs, name, errors));
        bool filtered = request is { Packs: { Length: > 0 } } or { Challenges: { Length: > 0 } };
        return filtered
            ? new(packs, chosen.ToImmutable(), chosen.ToImmutable())
            : new(packs, [.. packs.SelectMany(pack => pack.Challenges).Select(challenge => challenge.Id)], Listed(packs, request, errors));
    }

    public bool Has(Challenge challenge) => Challenges.Contains(challenge.Id);

    /// <summary>Whether a challenge without a hand-in counts: it was asked for by name, its pack is begun, or the course lists it.</summary>
    public bool Counts(Challenge challenge, bool begun) => Has(challenge) && (begun || Counted.Contains(challenge.Id));

    public Pack? Pack(string name) => Packs.FirstOrDefault(pack => FileName.Like(pack.Id, name));

    public IEnumerable<Challenge> All => Packs.SelectMany(pack => pack.Challenges);

    private static ImmutableHashSet<string> Listed(ImmutableArray<Pack> packs, SubmissionRequest request, List<SubmissionError> errors)
    {
        foreach (string name in request.Listed.Where(name => packs.All(pack => pack.Id != name)))
            errors.Add(new(name, "course.yaml lists it, and there is no such pack", Nearest.Name(name, packs.Select(pack => pack.Id))));
        return [.. packs.Where(pack => request.Listed.Contains(pack.Id)).SelectMany(pack => pack.Challenges).Select(challenge => challenge.Id)];
    }

    private static IEnumerable<string> ByPackName(ImmutableArray<Pack> packs, string name, List<SubmissionError> errors)
    {
        if (packs.FirstOrDefault(pack => FileName.Like(pack.Id, name)) is { } found)
            return found.Challenges.Select(challenge => challenge.Id);
        errors.Add(new(name, "no such pack", Nearest.Name(name, packs.Select(pack => pack.Id))));
        return [];
    }

    private static IEnumerable<string> ByChallengeName(ImmutableArray<Pack> packs, string name, List<SubmissionError> errors)
    {
        var all = packs.SelectMany(pack => pack.Challenges).ToList();
        var found = all.Where(challenge => FileName.Like(challenge.Id, name) || FileName.Like(challenge.Name, name)).ToList();
        if (found.Count == 1)
            return [found[0].Id];
        if (found.Count > 1)
            errors.Add(new(name, $"more than one challenge has this name: {string.Join(", ", found.Select(one => one.Id))}"));
        else
            errors.Add(new(name, "no such challenge", Nearest.Challenge(name, all.Select(challenge => challenge.Id))));
        return [];
    }
}
