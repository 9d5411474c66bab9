using System.Collections.Immutable;
using Grader.Challenges;

namespace Grader.Submissions;

/// <summary>What a change touches of hand-ins: their own files, and those of their challenges.</summary>
/// <param name="root">Of the repository, full.</param>
/// <param name="paths">Changed, added or deleted files, from the root.</param>
/// <param name="challenges">The folder of challenges in the work tree, full; null: they come from elsewhere, and a change of them is no matter.</param>
public sealed class ChangedFiles(string root, ImmutableArray<string> paths, string? challenges)
{
    private readonly ImmutableArray<string> _paths = [.. paths.Select(path => Path.Combine(root, path))];

    /// <summary>The learner with nothing but what the change touches: hand-ins, and notes about files.</summary>
    public Learner Of(LearnerEntry entry, Learner learner) => learner with
    {
        HandIns = [.. learner.HandIns.Where(handIn => TouchesChallenge(handIn.Challenge) || Touches(entry, handIn))],
        Notes = [.. learner.Notes.Where(note => Below(entry.Path).Any(parts => note.Path == FileName.Show(string.Join('/', parts))))],
    };

    private bool Touches(LearnerEntry entry, HandIn handIn) => entry.Source switch
    {
        LearnerSource.Archive => Below(entry.Path).Any(),
        LearnerSource.HandIns named => named.Named.Where(one => one.Challenge.Id == handIn.Challenge.Id).Any(one => Below(one.Path).Any()),
        _ => Below(entry.Path).Any(parts => IsOf(handIn.Challenge, parts)),
    };

    private static bool IsOf(Challenge challenge, string[] parts) =>
        parts is [var pack, var name, ..]
        && FileName.Like(pack, PackOf(challenge))
        && (HandInName.Fits(name, challenge) || challenge.Body is ChallengeBody.Question && PackAnswers.IsAnswers(name));

    private bool TouchesChallenge(Challenge challenge) => challenges is not null && Below(challenges).Any(parts =>
        parts is [var pack, var name, ..] && pack == PackOf(challenge) && (name == challenge.Name || parts is [_, "pack.yaml"]));

    /// <summary>The changed paths at or below a path, from there: none, where it is the path itself.</summary>
    private IEnumerable<string[]> Below(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        foreach (string changed in _paths)
            if (changed == full)
                yield return [];
            else if (changed.StartsWith(full + "/", StringComparison.Ordinal))
                yield return changed[(full.Length + 1)..].Split('/');
    }

    private static string PackOf(Challenge challenge) => challenge.Id[..challenge.Id.IndexOf('/', StringComparison.Ordinal)];
}
